#!/bin/sh
# make browser: pages of --html in real Chromium. axe-core looks at them in
# light, dark, at 320 pixels (that is 1280 at 400 %) and as print; then the
# keyboard, the network, right to left, and PDFs. Speaks TAP. Needs chromium,
# node, npm (which fetches axe-core and playwright-core), pdfinfo, pdftotext.
set -eu
for program in chromium node npm pdfinfo pdftotext; do
	command -v $program >/dev/null || {
		echo "1..0 # SKIP no $program"
		exit 0
	}
done
src=$(cd "${srcdir:-.}" && pwd)
where=${BROWSER_DIR:-browser-tests}
mkdir -p "$where/pages"
cd "$where"
[ -d node_modules/axe-core ] && [ -d node_modules/playwright-core ] || {
	echo '{ "private": true }' >package.json
	npm install --no-audit --no-fund --silent axe-core@4 playwright-core@1
}
HOME=$(pwd)
export HOME
unset XDG_CONFIG_HOME

# page NAME OPTION...
page() {
	name=$1
	shift
	"$PLACARD" "$@" >"pages/$name.html"
}
page reader -l en --html --answers --notes
page ar -l ar --html
page zh -l zh-Hans --html -t training
page de -l de --html -t training
page participant -l en --html=participant -t training
page participant-ru -l ru --html=participant -t training
page trainer -l en --html=trainer -t training
page both -l fr,ar --html=participant -t short
page large -l en --html=reader --large -t short
page quiz -l en --html=quiz-a
page answers -l fa --html=answers
page certificate -l en --html=certificate -t training
cp "$src/tests/browser.cjs" browser.cjs
exec node browser.cjs
