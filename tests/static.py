# The viewer of another command on a pty: prints the words that its first
# picture is made of, and ends it with q. Run by static.sh.
import sys

sys.dont_write_bytecode = True
from terminal import Terminal, words   # noqa: E402

with Terminal(sys.argv[1:], answers=[(b'\033[c', b'\033[?62c')]) as t:
    assert t.settle(1) is not None, 'nothing is shown'
    picture = words(t.out)
    t.type('qq')
    assert t.finish() == 0, (t.status, words(t.out))
print(picture)
