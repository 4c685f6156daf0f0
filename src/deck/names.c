/* Made from the list of HTML by build-aux/entities.py: do not edit. */
#include "config.h"

#include "deck/names.h"

const char names_text[] =
	"AElig\0"
	"AMP\0"
	"Aacute\0"
	"Abreve\0"
	"Acirc\0"
	"Acy\0"
	"Afr\0"
	"Agrave\0"
	"Alpha\0"
	"Amacr\0"
	"And\0"
	"Aogon\0"
	"Aopf\0"
	"ApplyFunction\0"
	"Aring\0"
	"Ascr\0"
	"Assign\0"
	"Atilde\0"
	"Auml\0"
	"Backslash\0"
	"Barv\0"
	"Barwed\0"
	"Bcy\0"
	"Because\0"
	"Bernoullis\0"
	"Beta\0"
	"Bfr\0"
	"Bopf\0"
	"Breve\0"
	"Bscr\0"
	"Bumpeq\0"
	"CHcy\0"
	"COPY\0"
	"Cacute\0"
	"Cap\0"
	"CapitalDifferentialD\0"
	"Cayleys\0"
	"Ccaron\0"
	"Ccedil\0"
	"Ccirc\0"
	"Cconint\0"
	"Cdot\0"
	"Cedilla\0"
	"CenterDot\0"
	"Cfr\0"
	"Chi\0"
	"CircleDot\0"
	"CircleMinus\0"
	"CirclePlus\0"
	"CircleTimes\0"
	"ClockwiseContourIntegral\0"
	"CloseCurlyDoubleQuote\0"
	"CloseCurlyQuote\0"
	"Colon\0"
	"Colone\0"
	"Congruent\0"
	"Conint\0"
	"ContourIntegral\0"
	"Copf\0"
	"Coproduct\0"
	"CounterClockwiseContourIntegral\0"
	"Cross\0"
	"Cscr\0"
	"Cup\0"
	"CupCap\0"
	"DD\0"
	"DDotrahd\0"
	"DJcy\0"
	"DScy\0"
	"DZcy\0"
	"Dagger\0"
	"Darr\0"
	"Dashv\0"
	"Dcaron\0"
	"Dcy\0"
	"Del\0"
	"Delta\0"
	"Dfr\0"
	"DiacriticalAcute\0"
	"DiacriticalDot\0"
	"DiacriticalDoubleAcute\0"
	"DiacriticalGrave\0"
	"DiacriticalTilde\0"
	"Diamond\0"
	"DifferentialD\0"
	"Dopf\0"
	"Dot\0"
	"DotDot\0"
	"DotEqual\0"
	"DoubleContourIntegral\0"
	"DoubleDot\0"
	"DoubleDownArrow\0"
	"DoubleLeftArrow\0"
	"DoubleLeftRightArrow\0"
	"DoubleLeftTee\0"
	"DoubleLongLeftArrow\0"
	"DoubleLongLeftRightArrow\0"
	"DoubleLongRightArrow\0"
	"DoubleRightArrow\0"
	"DoubleRightTee\0"
	"DoubleUpArrow\0"
	"DoubleUpDownArrow\0"
	"DoubleVerticalBar\0"
	"DownArrow\0"
	"DownArrowBar\0"
	"DownArrowUpArrow\0"
	"DownBreve\0"
	"DownLeftRightVector\0"
	"DownLeftTeeVector\0"
	"DownLeftVector\0"
	"DownLeftVectorBar\0"
	"DownRightTeeVector\0"
	"DownRightVector\0"
	"DownRightVectorBar\0"
	"DownTee\0"
	"DownTeeArrow\0"
	"Downarrow\0"
	"Dscr\0"
	"Dstrok\0"
	"ENG\0"
	"ETH\0"
	"Eacute\0"
	"Ecaron\0"
	"Ecirc\0"
	"Ecy\0"
	"Edot\0"
	"Efr\0"
	"Egrave\0"
	"Element\0"
	"Emacr\0"
	"EmptySmallSquare\0"
	"EmptyVerySmallSquare\0"
	"Eogon\0"
	"Eopf\0"
	"Epsilon\0"
	"Equal\0"
	"EqualTilde\0"
	"Equilibrium\0"
	"Escr\0"
	"Esim\0"
	"Eta\0"
	"Euml\0"
	"Exists\0"
	"ExponentialE\0"
	"Fcy\0"
	"Ffr\0"
	"FilledSmallSquare\0"
	"FilledVerySmallSquare\0"
	"Fopf\0"
	"ForAll\0"
	"Fouriertrf\0"
	"Fscr\0"
	"GJcy\0"
	"GT\0"
	"Gamma\0"
	"Gammad\0"
	"Gbreve\0"
	"Gcedil\0"
	"Gcirc\0"
	"Gcy\0"
	"Gdot\0"
	"Gfr\0"
	"Gg\0"
	"Gopf\0"
	"GreaterEqual\0"
	"GreaterEqualLess\0"
	"GreaterFullEqual\0"
	"GreaterGreater\0"
	"GreaterLess\0"
	"GreaterSlantEqual\0"
	"GreaterTilde\0"
	"Gscr\0"
	"Gt\0"
	"HARDcy\0"
	"Hacek\0"
	"Hat\0"
	"Hcirc\0"
	"Hfr\0"
	"HilbertSpace\0"
	"Hopf\0"
	"HorizontalLine\0"
	"Hscr\0"
	"Hstrok\0"
	"HumpDownHump\0"
	"HumpEqual\0"
	"IEcy\0"
	"IJlig\0"
	"IOcy\0"
	"Iacute\0"
	"Icirc\0"
	"Icy\0"
	"Idot\0"
	"Ifr\0"
	"Igrave\0"
	"Im\0"
	"Imacr\0"
	"ImaginaryI\0"
	"Implies\0"
	"Int\0"
	"Integral\0"
	"Intersection\0"
	"InvisibleComma\0"
	"InvisibleTimes\0"
	"Iogon\0"
	"Iopf\0"
	"Iota\0"
	"Iscr\0"
	"Itilde\0"
	"Iukcy\0"
	"Iuml\0"
	"Jcirc\0"
	"Jcy\0"
	"Jfr\0"
	"Jopf\0"
	"Jscr\0"
	"Jsercy\0"
	"Jukcy\0"
	"KHcy\0"
	"KJcy\0"
	"Kappa\0"
	"Kcedil\0"
	"Kcy\0"
	"Kfr\0"
	"Kopf\0"
	"Kscr\0"
	"LJcy\0"
	"LT\0"
	"Lacute\0"
	"Lambda\0"
	"Lang\0"
	"Laplacetrf\0"
	"Larr\0"
	"Lcaron\0"
	"Lcedil\0"
	"Lcy\0"
	"LeftAngleBracket\0"
	"LeftArrow\0"
	"LeftArrowBar\0"
	"LeftArrowRightArrow\0"
	"LeftCeiling\0"
	"LeftDoubleBracket\0"
	"LeftDownTeeVector\0"
	"LeftDownVector\0"
	"LeftDownVectorBar\0"
	"LeftFloor\0"
	"LeftRightArrow\0"
	"LeftRightVector\0"
	"LeftTee\0"
	"LeftTeeArrow\0"
	"LeftTeeVector\0"
	"LeftTriangle\0"
	"LeftTriangleBar\0"
	"LeftTriangleEqual\0"
	"LeftUpDownVector\0"
	"LeftUpTeeVector\0"
	"LeftUpVector\0"
	"LeftUpVectorBar\0"
	"LeftVector\0"
	"LeftVectorBar\0"
	"Leftarrow\0"
	"Leftrightarrow\0"
	"LessEqualGreater\0"
	"LessFullEqual\0"
	"LessGreater\0"
	"LessLess\0"
	"LessSlantEqual\0"
	"LessTilde\0"
	"Lfr\0"
	"Ll\0"
	"Lleftarrow\0"
	"Lmidot\0"
	"LongLeftArrow\0"
	"LongLeftRightArrow\0"
	"LongRightArrow\0"
	"Longleftarrow\0"
	"Longleftrightarrow\0"
	"Longrightarrow\0"
	"Lopf\0"
	"LowerLeftArrow\0"
	"LowerRightArrow\0"
	"Lscr\0"
	"Lsh\0"
	"Lstrok\0"
	"Lt\0"
	"Map\0"
	"Mcy\0"
	"MediumSpace\0"
	"Mellintrf\0"
	"Mfr\0"
	"MinusPlus\0"
	"Mopf\0"
	"Mscr\0"
	"Mu\0"
	"NJcy\0"
	"Nacute\0"
	"Ncaron\0"
	"Ncedil\0"
	"Ncy\0"
	"NegativeMediumSpace\0"
	"NegativeThickSpace\0"
	"NegativeThinSpace\0"
	"NegativeVeryThinSpace\0"
	"NestedGreaterGreater\0"
	"NestedLessLess\0"
	"NewLine\0"
	"Nfr\0"
	"NoBreak\0"
	"NonBreakingSpace\0"
	"Nopf\0"
	"Not\0"
	"NotCongruent\0"
	"NotCupCap\0"
	"NotDoubleVerticalBar\0"
	"NotElement\0"
	"NotEqual\0"
	"NotEqualTilde\0"
	"NotExists\0"
	"NotGreater\0"
	"NotGreaterEqual\0"
	"NotGreaterFullEqual\0"
	"NotGreaterGreater\0"
	"NotGreaterLess\0"
	"NotGreaterSlantEqual\0"
	"NotGreaterTilde\0"
	"NotHumpDownHump\0"
	"NotHumpEqual\0"
	"NotLeftTriangle\0"
	"NotLeftTriangleBar\0"
	"NotLeftTriangleEqual\0"
	"NotLess\0"
	"NotLessEqual\0"
	"NotLessGreater\0"
	"NotLessLess\0"
	"NotLessSlantEqual\0"
	"NotLessTilde\0"
	"NotNestedGreaterGreater\0"
	"NotNestedLessLess\0"
	"NotPrecedes\0"
	"NotPrecedesEqual\0"
	"NotPrecedesSlantEqual\0"
	"NotReverseElement\0"
	"NotRightTriangle\0"
	"NotRightTriangleBar\0"
	"NotRightTriangleEqual\0"
	"NotSquareSubset\0"
	"NotSquareSubsetEqual\0"
	"NotSquareSuperset\0"
	"NotSquareSupersetEqual\0"
	"NotSubset\0"
	"NotSubsetEqual\0"
	"NotSucceeds\0"
	"NotSucceedsEqual\0"
	"NotSucceedsSlantEqual\0"
	"NotSucceedsTilde\0"
	"NotSuperset\0"
	"NotSupersetEqual\0"
	"NotTilde\0"
	"NotTildeEqual\0"
	"NotTildeFullEqual\0"
	"NotTildeTilde\0"
	"NotVerticalBar\0"
	"Nscr\0"
	"Ntilde\0"
	"Nu\0"
	"OElig\0"
	"Oacute\0"
	"Ocirc\0"
	"Ocy\0"
	"Odblac\0"
	"Ofr\0"
	"Ograve\0"
	"Omacr\0"
	"Omega\0"
	"Omicron\0"
	"Oopf\0"
	"OpenCurlyDoubleQuote\0"
	"OpenCurlyQuote\0"
	"Or\0"
	"Oscr\0"
	"Oslash\0"
	"Otilde\0"
	"Otimes\0"
	"Ouml\0"
	"OverBar\0"
	"OverBrace\0"
	"OverBracket\0"
	"OverParenthesis\0"
	"PartialD\0"
	"Pcy\0"
	"Pfr\0"
	"Phi\0"
	"Pi\0"
	"PlusMinus\0"
	"Poincareplane\0"
	"Popf\0"
	"Pr\0"
	"Precedes\0"
	"PrecedesEqual\0"
	"PrecedesSlantEqual\0"
	"PrecedesTilde\0"
	"Prime\0"
	"Product\0"
	"Proportion\0"
	"Proportional\0"
	"Pscr\0"
	"Psi\0"
	"QUOT\0"
	"Qfr\0"
	"Qopf\0"
	"Qscr\0"
	"RBarr\0"
	"REG\0"
	"Racute\0"
	"Rang\0"
	"Rarr\0"
	"Rarrtl\0"
	"Rcaron\0"
	"Rcedil\0"
	"Rcy\0"
	"Re\0"
	"ReverseElement\0"
	"ReverseEquilibrium\0"
	"ReverseUpEquilibrium\0"
	"Rfr\0"
	"Rho\0"
	"RightAngleBracket\0"
	"RightArrow\0"
	"RightArrowBar\0"
	"RightArrowLeftArrow\0"
	"RightCeiling\0"
	"RightDoubleBracket\0"
	"RightDownTeeVector\0"
	"RightDownVector\0"
	"RightDownVectorBar\0"
	"RightFloor\0"
	"RightTee\0"
	"RightTeeArrow\0"
	"RightTeeVector\0"
	"RightTriangle\0"
	"RightTriangleBar\0"
	"RightTriangleEqual\0"
	"RightUpDownVector\0"
	"RightUpTeeVector\0"
	"RightUpVector\0"
	"RightUpVectorBar\0"
	"RightVector\0"
	"RightVectorBar\0"
	"Rightarrow\0"
	"Ropf\0"
	"RoundImplies\0"
	"Rrightarrow\0"
	"Rscr\0"
	"Rsh\0"
	"RuleDelayed\0"
	"SHCHcy\0"
	"SHcy\0"
	"SOFTcy\0"
	"Sacute\0"
	"Sc\0"
	"Scaron\0"
	"Scedil\0"
	"Scirc\0"
	"Scy\0"
	"Sfr\0"
	"ShortDownArrow\0"
	"ShortLeftArrow\0"
	"ShortRightArrow\0"
	"ShortUpArrow\0"
	"Sigma\0"
	"SmallCircle\0"
	"Sopf\0"
	"Sqrt\0"
	"Square\0"
	"SquareIntersection\0"
	"SquareSubset\0"
	"SquareSubsetEqual\0"
	"SquareSuperset\0"
	"SquareSupersetEqual\0"
	"SquareUnion\0"
	"Sscr\0"
	"Star\0"
	"Sub\0"
	"Subset\0"
	"SubsetEqual\0"
	"Succeeds\0"
	"SucceedsEqual\0"
	"SucceedsSlantEqual\0"
	"SucceedsTilde\0"
	"SuchThat\0"
	"Sum\0"
	"Sup\0"
	"Superset\0"
	"SupersetEqual\0"
	"Supset\0"
	"THORN\0"
	"TRADE\0"
	"TSHcy\0"
	"TScy\0"
	"Tab\0"
	"Tau\0"
	"Tcaron\0"
	"Tcedil\0"
	"Tcy\0"
	"Tfr\0"
	"Therefore\0"
	"Theta\0"
	"ThickSpace\0"
	"ThinSpace\0"
	"Tilde\0"
	"TildeEqual\0"
	"TildeFullEqual\0"
	"TildeTilde\0"
	"Topf\0"
	"TripleDot\0"
	"Tscr\0"
	"Tstrok\0"
	"Uacute\0"
	"Uarr\0"
	"Uarrocir\0"
	"Ubrcy\0"
	"Ubreve\0"
	"Ucirc\0"
	"Ucy\0"
	"Udblac\0"
	"Ufr\0"
	"Ugrave\0"
	"Umacr\0"
	"UnderBar\0"
	"UnderBrace\0"
	"UnderBracket\0"
	"UnderParenthesis\0"
	"Union\0"
	"UnionPlus\0"
	"Uogon\0"
	"Uopf\0"
	"UpArrow\0"
	"UpArrowBar\0"
	"UpArrowDownArrow\0"
	"UpDownArrow\0"
	"UpEquilibrium\0"
	"UpTee\0"
	"UpTeeArrow\0"
	"Uparrow\0"
	"Updownarrow\0"
	"UpperLeftArrow\0"
	"UpperRightArrow\0"
	"Upsi\0"
	"Upsilon\0"
	"Uring\0"
	"Uscr\0"
	"Utilde\0"
	"Uuml\0"
	"VDash\0"
	"Vbar\0"
	"Vcy\0"
	"Vdash\0"
	"Vdashl\0"
	"Vee\0"
	"Verbar\0"
	"Vert\0"
	"VerticalBar\0"
	"VerticalLine\0"
	"VerticalSeparator\0"
	"VerticalTilde\0"
	"VeryThinSpace\0"
	"Vfr\0"
	"Vopf\0"
	"Vscr\0"
	"Vvdash\0"
	"Wcirc\0"
	"Wedge\0"
	"Wfr\0"
	"Wopf\0"
	"Wscr\0"
	"Xfr\0"
	"Xi\0"
	"Xopf\0"
	"Xscr\0"
	"YAcy\0"
	"YIcy\0"
	"YUcy\0"
	"Yacute\0"
	"Ycirc\0"
	"Ycy\0"
	"Yfr\0"
	"Yopf\0"
	"Yscr\0"
	"Yuml\0"
	"ZHcy\0"
	"Zacute\0"
	"Zcaron\0"
	"Zcy\0"
	"Zdot\0"
	"ZeroWidthSpace\0"
	"Zeta\0"
	"Zfr\0"
	"Zopf\0"
	"Zscr\0"
	"aacute\0"
	"abreve\0"
	"ac\0"
	"acE\0"
	"acd\0"
	"acirc\0"
	"acute\0"
	"acy\0"
	"aelig\0"
	"af\0"
	"afr\0"
	"agrave\0"
	"alefsym\0"
	"aleph\0"
	"alpha\0"
	"amacr\0"
	"amalg\0"
	"amp\0"
	"and\0"
	"andand\0"
	"andd\0"
	"andslope\0"
	"andv\0"
	"ang\0"
	"ange\0"
	"angle\0"
	"angmsd\0"
	"angmsdaa\0"
	"angmsdab\0"
	"angmsdac\0"
	"angmsdad\0"
	"angmsdae\0"
	"angmsdaf\0"
	"angmsdag\0"
	"angmsdah\0"
	"angrt\0"
	"angrtvb\0"
	"angrtvbd\0"
	"angsph\0"
	"angst\0"
	"angzarr\0"
	"aogon\0"
	"aopf\0"
	"ap\0"
	"apE\0"
	"apacir\0"
	"ape\0"
	"apid\0"
	"apos\0"
	"approx\0"
	"approxeq\0"
	"aring\0"
	"ascr\0"
	"ast\0"
	"asymp\0"
	"asympeq\0"
	"atilde\0"
	"auml\0"
	"awconint\0"
	"awint\0"
	"bNot\0"
	"backcong\0"
	"backepsilon\0"
	"backprime\0"
	"backsim\0"
	"backsimeq\0"
	"barvee\0"
	"barwed\0"
	"barwedge\0"
	"bbrk\0"
	"bbrktbrk\0"
	"bcong\0"
	"bcy\0"
	"bdquo\0"
	"becaus\0"
	"because\0"
	"bemptyv\0"
	"bepsi\0"
	"bernou\0"
	"beta\0"
	"beth\0"
	"between\0"
	"bfr\0"
	"bigcap\0"
	"bigcirc\0"
	"bigcup\0"
	"bigodot\0"
	"bigoplus\0"
	"bigotimes\0"
	"bigsqcup\0"
	"bigstar\0"
	"bigtriangledown\0"
	"bigtriangleup\0"
	"biguplus\0"
	"bigvee\0"
	"bigwedge\0"
	"bkarow\0"
	"blacklozenge\0"
	"blacksquare\0"
	"blacktriangle\0"
	"blacktriangledown\0"
	"blacktriangleleft\0"
	"blacktriangleright\0"
	"blank\0"
	"blk12\0"
	"blk14\0"
	"blk34\0"
	"block\0"
	"bne\0"
	"bnequiv\0"
	"bnot\0"
	"bopf\0"
	"bot\0"
	"bottom\0"
	"bowtie\0"
	"boxDL\0"
	"boxDR\0"
	"boxDl\0"
	"boxDr\0"
	"boxH\0"
	"boxHD\0"
	"boxHU\0"
	"boxHd\0"
	"boxHu\0"
	"boxUL\0"
	"boxUR\0"
	"boxUl\0"
	"boxUr\0"
	"boxV\0"
	"boxVH\0"
	"boxVL\0"
	"boxVR\0"
	"boxVh\0"
	"boxVl\0"
	"boxVr\0"
	"boxbox\0"
	"boxdL\0"
	"boxdR\0"
	"boxdl\0"
	"boxdr\0"
	"boxh\0"
	"boxhD\0"
	"boxhU\0"
	"boxhd\0"
	"boxhu\0"
	"boxminus\0"
	"boxplus\0"
	"boxtimes\0"
	"boxuL\0"
	"boxuR\0"
	"boxul\0"
	"boxur\0"
	"boxv\0"
	"boxvH\0"
	"boxvL\0"
	"boxvR\0"
	"boxvh\0"
	"boxvl\0"
	"boxvr\0"
	"bprime\0"
	"breve\0"
	"brvbar\0"
	"bscr\0"
	"bsemi\0"
	"bsim\0"
	"bsime\0"
	"bsol\0"
	"bsolb\0"
	"bsolhsub\0"
	"bull\0"
	"bullet\0"
	"bump\0"
	"bumpE\0"
	"bumpe\0"
	"bumpeq\0"
	"cacute\0"
	"cap\0"
	"capand\0"
	"capbrcup\0"
	"capcap\0"
	"capcup\0"
	"capdot\0"
	"caps\0"
	"caret\0"
	"caron\0"
	"ccaps\0"
	"ccaron\0"
	"ccedil\0"
	"ccirc\0"
	"ccups\0"
	"ccupssm\0"
	"cdot\0"
	"cedil\0"
	"cemptyv\0"
	"cent\0"
	"centerdot\0"
	"cfr\0"
	"chcy\0"
	"check\0"
	"checkmark\0"
	"chi\0"
	"cir\0"
	"cirE\0"
	"circ\0"
	"circeq\0"
	"circlearrowleft\0"
	"circlearrowright\0"
	"circledR\0"
	"circledS\0"
	"circledast\0"
	"circledcirc\0"
	"circleddash\0"
	"cire\0"
	"cirfnint\0"
	"cirmid\0"
	"cirscir\0"
	"clubs\0"
	"clubsuit\0"
	"colon\0"
	"colone\0"
	"coloneq\0"
	"comma\0"
	"commat\0"
	"comp\0"
	"compfn\0"
	"complement\0"
	"complexes\0"
	"cong\0"
	"congdot\0"
	"conint\0"
	"copf\0"
	"coprod\0"
	"copy\0"
	"copysr\0"
	"crarr\0"
	"cross\0"
	"cscr\0"
	"csub\0"
	"csube\0"
	"csup\0"
	"csupe\0"
	"ctdot\0"
	"cudarrl\0"
	"cudarrr\0"
	"cuepr\0"
	"cuesc\0"
	"cularr\0"
	"cularrp\0"
	"cup\0"
	"cupbrcap\0"
	"cupcap\0"
	"cupcup\0"
	"cupdot\0"
	"cupor\0"
	"cups\0"
	"curarr\0"
	"curarrm\0"
	"curlyeqprec\0"
	"curlyeqsucc\0"
	"curlyvee\0"
	"curlywedge\0"
	"curren\0"
	"curvearrowleft\0"
	"curvearrowright\0"
	"cuvee\0"
	"cuwed\0"
	"cwconint\0"
	"cwint\0"
	"cylcty\0"
	"dArr\0"
	"dHar\0"
	"dagger\0"
	"daleth\0"
	"darr\0"
	"dash\0"
	"dashv\0"
	"dbkarow\0"
	"dblac\0"
	"dcaron\0"
	"dcy\0"
	"dd\0"
	"ddagger\0"
	"ddarr\0"
	"ddotseq\0"
	"deg\0"
	"delta\0"
	"demptyv\0"
	"dfisht\0"
	"dfr\0"
	"dharl\0"
	"dharr\0"
	"diam\0"
	"diamond\0"
	"diamondsuit\0"
	"diams\0"
	"die\0"
	"digamma\0"
	"disin\0"
	"div\0"
	"divide\0"
	"divideontimes\0"
	"divonx\0"
	"djcy\0"
	"dlcorn\0"
	"dlcrop\0"
	"dollar\0"
	"dopf\0"
	"dot\0"
	"doteq\0"
	"doteqdot\0"
	"dotminus\0"
	"dotplus\0"
	"dotsquare\0"
	"doublebarwedge\0"
	"downarrow\0"
	"downdownarrows\0"
	"downharpoonleft\0"
	"downharpoonright\0"
	"drbkarow\0"
	"drcorn\0"
	"drcrop\0"
	"dscr\0"
	"dscy\0"
	"dsol\0"
	"dstrok\0"
	"dtdot\0"
	"dtri\0"
	"dtrif\0"
	"duarr\0"
	"duhar\0"
	"dwangle\0"
	"dzcy\0"
	"dzigrarr\0"
	"eDDot\0"
	"eDot\0"
	"eacute\0"
	"easter\0"
	"ecaron\0"
	"ecir\0"
	"ecirc\0"
	"ecolon\0"
	"ecy\0"
	"edot\0"
	"ee\0"
	"efDot\0"
	"efr\0"
	"eg\0"
	"egrave\0"
	"egs\0"
	"egsdot\0"
	"el\0"
	"elinters\0"
	"ell\0"
	"els\0"
	"elsdot\0"
	"emacr\0"
	"empty\0"
	"emptyset\0"
	"emptyv\0"
	"emsp\0"
	"emsp13\0"
	"emsp14\0"
	"eng\0"
	"ensp\0"
	"eogon\0"
	"eopf\0"
	"epar\0"
	"eparsl\0"
	"eplus\0"
	"epsi\0"
	"epsilon\0"
	"epsiv\0"
	"eqcirc\0"
	"eqcolon\0"
	"eqsim\0"
	"eqslantgtr\0"
	"eqslantless\0"
	"equals\0"
	"equest\0"
	"equiv\0"
	"equivDD\0"
	"eqvparsl\0"
	"erDot\0"
	"erarr\0"
	"escr\0"
	"esdot\0"
	"esim\0"
	"eta\0"
	"eth\0"
	"euml\0"
	"euro\0"
	"excl\0"
	"exist\0"
	"expectation\0"
	"exponentiale\0"
	"fallingdotseq\0"
	"fcy\0"
	"female\0"
	"ffilig\0"
	"fflig\0"
	"ffllig\0"
	"ffr\0"
	"filig\0"
	"fjlig\0"
	"flat\0"
	"fllig\0"
	"fltns\0"
	"fnof\0"
	"fopf\0"
	"forall\0"
	"fork\0"
	"forkv\0"
	"fpartint\0"
	"frac12\0"
	"frac13\0"
	"frac14\0"
	"frac15\0"
	"frac16\0"
	"frac18\0"
	"frac23\0"
	"frac25\0"
	"frac34\0"
	"frac35\0"
	"frac38\0"
	"frac45\0"
	"frac56\0"
	"frac58\0"
	"frac78\0"
	"frasl\0"
	"frown\0"
	"fscr\0"
	"gE\0"
	"gEl\0"
	"gacute\0"
	"gamma\0"
	"gammad\0"
	"gap\0"
	"gbreve\0"
	"gcirc\0"
	"gcy\0"
	"gdot\0"
	"ge\0"
	"gel\0"
	"geq\0"
	"geqq\0"
	"geqslant\0"
	"ges\0"
	"gescc\0"
	"gesdot\0"
	"gesdoto\0"
	"gesdotol\0"
	"gesl\0"
	"gesles\0"
	"gfr\0"
	"gg\0"
	"ggg\0"
	"gimel\0"
	"gjcy\0"
	"gl\0"
	"glE\0"
	"gla\0"
	"glj\0"
	"gnE\0"
	"gnap\0"
	"gnapprox\0"
	"gne\0"
	"gneq\0"
	"gneqq\0"
	"gnsim\0"
	"gopf\0"
	"grave\0"
	"gscr\0"
	"gsim\0"
	"gsime\0"
	"gsiml\0"
	"gt\0"
	"gtcc\0"
	"gtcir\0"
	"gtdot\0"
	"gtlPar\0"
	"gtquest\0"
	"gtrapprox\0"
	"gtrarr\0"
	"gtrdot\0"
	"gtreqless\0"
	"gtreqqless\0"
	"gtrless\0"
	"gtrsim\0"
	"gvertneqq\0"
	"gvnE\0"
	"hArr\0"
	"hairsp\0"
	"half\0"
	"hamilt\0"
	"hardcy\0"
	"harr\0"
	"harrcir\0"
	"harrw\0"
	"hbar\0"
	"hcirc\0"
	"hearts\0"
	"heartsuit\0"
	"hellip\0"
	"hercon\0"
	"hfr\0"
	"hksearow\0"
	"hkswarow\0"
	"hoarr\0"
	"homtht\0"
	"hookleftarrow\0"
	"hookrightarrow\0"
	"hopf\0"
	"horbar\0"
	"hscr\0"
	"hslash\0"
	"hstrok\0"
	"hybull\0"
	"hyphen\0"
	"iacute\0"
	"ic\0"
	"icirc\0"
	"icy\0"
	"iecy\0"
	"iexcl\0"
	"iff\0"
	"ifr\0"
	"igrave\0"
	"ii\0"
	"iiiint\0"
	"iiint\0"
	"iinfin\0"
	"iiota\0"
	"ijlig\0"
	"imacr\0"
	"image\0"
	"imagline\0"
	"imagpart\0"
	"imath\0"
	"imof\0"
	"imped\0"
	"in\0"
	"incare\0"
	"infin\0"
	"infintie\0"
	"inodot\0"
	"int\0"
	"intcal\0"
	"integers\0"
	"intercal\0"
	"intlarhk\0"
	"intprod\0"
	"iocy\0"
	"iogon\0"
	"iopf\0"
	"iota\0"
	"iprod\0"
	"iquest\0"
	"iscr\0"
	"isin\0"
	"isinE\0"
	"isindot\0"
	"isins\0"
	"isinsv\0"
	"isinv\0"
	"it\0"
	"itilde\0"
	"iukcy\0"
	"iuml\0"
	"jcirc\0"
	"jcy\0"
	"jfr\0"
	"jmath\0"
	"jopf\0"
	"jscr\0"
	"jsercy\0"
	"jukcy\0"
	"kappa\0"
	"kappav\0"
	"kcedil\0"
	"kcy\0"
	"kfr\0"
	"kgreen\0"
	"khcy\0"
	"kjcy\0"
	"kopf\0"
	"kscr\0"
	"lAarr\0"
	"lArr\0"
	"lAtail\0"
	"lBarr\0"
	"lE\0"
	"lEg\0"
	"lHar\0"
	"lacute\0"
	"laemptyv\0"
	"lagran\0"
	"lambda\0"
	"lang\0"
	"langd\0"
	"langle\0"
	"lap\0"
	"laquo\0"
	"larr\0"
	"larrb\0"
	"larrbfs\0"
	"larrfs\0"
	"larrhk\0"
	"larrlp\0"
	"larrpl\0"
	"larrsim\0"
	"larrtl\0"
	"lat\0"
	"latail\0"
	"late\0"
	"lates\0"
	"lbarr\0"
	"lbbrk\0"
	"lbrace\0"
	"lbrack\0"
	"lbrke\0"
	"lbrksld\0"
	"lbrkslu\0"
	"lcaron\0"
	"lcedil\0"
	"lceil\0"
	"lcub\0"
	"lcy\0"
	"ldca\0"
	"ldquo\0"
	"ldquor\0"
	"ldrdhar\0"
	"ldrushar\0"
	"ldsh\0"
	"le\0"
	"leftarrow\0"
	"leftarrowtail\0"
	"leftharpoondown\0"
	"leftharpoonup\0"
	"leftleftarrows\0"
	"leftrightarrow\0"
	"leftrightarrows\0"
	"leftrightharpoons\0"
	"leftrightsquigarrow\0"
	"leftthreetimes\0"
	"leg\0"
	"leq\0"
	"leqq\0"
	"leqslant\0"
	"les\0"
	"lescc\0"
	"lesdot\0"
	"lesdoto\0"
	"lesdotor\0"
	"lesg\0"
	"lesges\0"
	"lessapprox\0"
	"lessdot\0"
	"lesseqgtr\0"
	"lesseqqgtr\0"
	"lessgtr\0"
	"lesssim\0"
	"lfisht\0"
	"lfloor\0"
	"lfr\0"
	"lg\0"
	"lgE\0"
	"lhard\0"
	"lharu\0"
	"lharul\0"
	"lhblk\0"
	"ljcy\0"
	"ll\0"
	"llarr\0"
	"llcorner\0"
	"llhard\0"
	"lltri\0"
	"lmidot\0"
	"lmoust\0"
	"lmoustache\0"
	"lnE\0"
	"lnap\0"
	"lnapprox\0"
	"lne\0"
	"lneq\0"
	"lneqq\0"
	"lnsim\0"
	"loang\0"
	"loarr\0"
	"lobrk\0"
	"longleftarrow\0"
	"longleftrightarrow\0"
	"longmapsto\0"
	"longrightarrow\0"
	"looparrowleft\0"
	"looparrowright\0"
	"lopar\0"
	"lopf\0"
	"loplus\0"
	"lotimes\0"
	"lowast\0"
	"lowbar\0"
	"loz\0"
	"lozenge\0"
	"lozf\0"
	"lpar\0"
	"lparlt\0"
	"lrarr\0"
	"lrcorner\0"
	"lrhar\0"
	"lrhard\0"
	"lrm\0"
	"lrtri\0"
	"lsaquo\0"
	"lscr\0"
	"lsh\0"
	"lsim\0"
	"lsime\0"
	"lsimg\0"
	"lsqb\0"
	"lsquo\0"
	"lsquor\0"
	"lstrok\0"
	"lt\0"
	"ltcc\0"
	"ltcir\0"
	"ltdot\0"
	"lthree\0"
	"ltimes\0"
	"ltlarr\0"
	"ltquest\0"
	"ltrPar\0"
	"ltri\0"
	"ltrie\0"
	"ltrif\0"
	"lurdshar\0"
	"luruhar\0"
	"lvertneqq\0"
	"lvnE\0"
	"mDDot\0"
	"macr\0"
	"male\0"
	"malt\0"
	"maltese\0"
	"map\0"
	"mapsto\0"
	"mapstodown\0"
	"mapstoleft\0"
	"mapstoup\0"
	"marker\0"
	"mcomma\0"
	"mcy\0"
	"mdash\0"
	"measuredangle\0"
	"mfr\0"
	"mho\0"
	"micro\0"
	"mid\0"
	"midast\0"
	"midcir\0"
	"middot\0"
	"minus\0"
	"minusb\0"
	"minusd\0"
	"minusdu\0"
	"mlcp\0"
	"mldr\0"
	"mnplus\0"
	"models\0"
	"mopf\0"
	"mp\0"
	"mscr\0"
	"mstpos\0"
	"mu\0"
	"multimap\0"
	"mumap\0"
	"nGg\0"
	"nGt\0"
	"nGtv\0"
	"nLeftarrow\0"
	"nLeftrightarrow\0"
	"nLl\0"
	"nLt\0"
	"nLtv\0"
	"nRightarrow\0"
	"nVDash\0"
	"nVdash\0"
	"nabla\0"
	"nacute\0"
	"nang\0"
	"nap\0"
	"napE\0"
	"napid\0"
	"napos\0"
	"napprox\0"
	"natur\0"
	"natural\0"
	"naturals\0"
	"nbsp\0"
	"nbump\0"
	"nbumpe\0"
	"ncap\0"
	"ncaron\0"
	"ncedil\0"
	"ncong\0"
	"ncongdot\0"
	"ncup\0"
	"ncy\0"
	"ndash\0"
	"ne\0"
	"neArr\0"
	"nearhk\0"
	"nearr\0"
	"nearrow\0"
	"nedot\0"
	"nequiv\0"
	"nesear\0"
	"nesim\0"
	"nexist\0"
	"nexists\0"
	"nfr\0"
	"ngE\0"
	"nge\0"
	"ngeq\0"
	"ngeqq\0"
	"ngeqslant\0"
	"nges\0"
	"ngsim\0"
	"ngt\0"
	"ngtr\0"
	"nhArr\0"
	"nharr\0"
	"nhpar\0"
	"ni\0"
	"nis\0"
	"nisd\0"
	"niv\0"
	"njcy\0"
	"nlArr\0"
	"nlE\0"
	"nlarr\0"
	"nldr\0"
	"nle\0"
	"nleftarrow\0"
	"nleftrightarrow\0"
	"nleq\0"
	"nleqq\0"
	"nleqslant\0"
	"nles\0"
	"nless\0"
	"nlsim\0"
	"nlt\0"
	"nltri\0"
	"nltrie\0"
	"nmid\0"
	"nopf\0"
	"not\0"
	"notin\0"
	"notinE\0"
	"notindot\0"
	"notinva\0"
	"notinvb\0"
	"notinvc\0"
	"notni\0"
	"notniva\0"
	"notnivb\0"
	"notnivc\0"
	"npar\0"
	"nparallel\0"
	"nparsl\0"
	"npart\0"
	"npolint\0"
	"npr\0"
	"nprcue\0"
	"npre\0"
	"nprec\0"
	"npreceq\0"
	"nrArr\0"
	"nrarr\0"
	"nrarrc\0"
	"nrarrw\0"
	"nrightarrow\0"
	"nrtri\0"
	"nrtrie\0"
	"nsc\0"
	"nsccue\0"
	"nsce\0"
	"nscr\0"
	"nshortmid\0"
	"nshortparallel\0"
	"nsim\0"
	"nsime\0"
	"nsimeq\0"
	"nsmid\0"
	"nspar\0"
	"nsqsube\0"
	"nsqsupe\0"
	"nsub\0"
	"nsubE\0"
	"nsube\0"
	"nsubset\0"
	"nsubseteq\0"
	"nsubseteqq\0"
	"nsucc\0"
	"nsucceq\0"
	"nsup\0"
	"nsupE\0"
	"nsupe\0"
	"nsupset\0"
	"nsupseteq\0"
	"nsupseteqq\0"
	"ntgl\0"
	"ntilde\0"
	"ntlg\0"
	"ntriangleleft\0"
	"ntrianglelefteq\0"
	"ntriangleright\0"
	"ntrianglerighteq\0"
	"nu\0"
	"num\0"
	"numero\0"
	"numsp\0"
	"nvDash\0"
	"nvHarr\0"
	"nvap\0"
	"nvdash\0"
	"nvge\0"
	"nvgt\0"
	"nvinfin\0"
	"nvlArr\0"
	"nvle\0"
	"nvlt\0"
	"nvltrie\0"
	"nvrArr\0"
	"nvrtrie\0"
	"nvsim\0"
	"nwArr\0"
	"nwarhk\0"
	"nwarr\0"
	"nwarrow\0"
	"nwnear\0"
	"oS\0"
	"oacute\0"
	"oast\0"
	"ocir\0"
	"ocirc\0"
	"ocy\0"
	"odash\0"
	"odblac\0"
	"odiv\0"
	"odot\0"
	"odsold\0"
	"oelig\0"
	"ofcir\0"
	"ofr\0"
	"ogon\0"
	"ograve\0"
	"ogt\0"
	"ohbar\0"
	"ohm\0"
	"oint\0"
	"olarr\0"
	"olcir\0"
	"olcross\0"
	"oline\0"
	"olt\0"
	"omacr\0"
	"omega\0"
	"omicron\0"
	"omid\0"
	"ominus\0"
	"oopf\0"
	"opar\0"
	"operp\0"
	"oplus\0"
	"or\0"
	"orarr\0"
	"ord\0"
	"order\0"
	"orderof\0"
	"ordf\0"
	"ordm\0"
	"origof\0"
	"oror\0"
	"orslope\0"
	"orv\0"
	"oscr\0"
	"oslash\0"
	"osol\0"
	"otilde\0"
	"otimes\0"
	"otimesas\0"
	"ouml\0"
	"ovbar\0"
	"par\0"
	"para\0"
	"parallel\0"
	"parsim\0"
	"parsl\0"
	"part\0"
	"pcy\0"
	"percnt\0"
	"period\0"
	"permil\0"
	"perp\0"
	"pertenk\0"
	"pfr\0"
	"phi\0"
	"phiv\0"
	"phmmat\0"
	"phone\0"
	"pi\0"
	"pitchfork\0"
	"piv\0"
	"planck\0"
	"planckh\0"
	"plankv\0"
	"plus\0"
	"plusacir\0"
	"plusb\0"
	"pluscir\0"
	"plusdo\0"
	"plusdu\0"
	"pluse\0"
	"plusmn\0"
	"plussim\0"
	"plustwo\0"
	"pm\0"
	"pointint\0"
	"popf\0"
	"pound\0"
	"pr\0"
	"prE\0"
	"prap\0"
	"prcue\0"
	"pre\0"
	"prec\0"
	"precapprox\0"
	"preccurlyeq\0"
	"preceq\0"
	"precnapprox\0"
	"precneqq\0"
	"precnsim\0"
	"precsim\0"
	"prime\0"
	"primes\0"
	"prnE\0"
	"prnap\0"
	"prnsim\0"
	"prod\0"
	"profalar\0"
	"profline\0"
	"profsurf\0"
	"prop\0"
	"propto\0"
	"prsim\0"
	"prurel\0"
	"pscr\0"
	"psi\0"
	"puncsp\0"
	"qfr\0"
	"qint\0"
	"qopf\0"
	"qprime\0"
	"qscr\0"
	"quaternions\0"
	"quatint\0"
	"quest\0"
	"questeq\0"
	"quot\0"
	"rAarr\0"
	"rArr\0"
	"rAtail\0"
	"rBarr\0"
	"rHar\0"
	"race\0"
	"racute\0"
	"radic\0"
	"raemptyv\0"
	"rang\0"
	"rangd\0"
	"range\0"
	"rangle\0"
	"raquo\0"
	"rarr\0"
	"rarrap\0"
	"rarrb\0"
	"rarrbfs\0"
	"rarrc\0"
	"rarrfs\0"
	"rarrhk\0"
	"rarrlp\0"
	"rarrpl\0"
	"rarrsim\0"
	"rarrtl\0"
	"rarrw\0"
	"ratail\0"
	"ratio\0"
	"rationals\0"
	"rbarr\0"
	"rbbrk\0"
	"rbrace\0"
	"rbrack\0"
	"rbrke\0"
	"rbrksld\0"
	"rbrkslu\0"
	"rcaron\0"
	"rcedil\0"
	"rceil\0"
	"rcub\0"
	"rcy\0"
	"rdca\0"
	"rdldhar\0"
	"rdquo\0"
	"rdquor\0"
	"rdsh\0"
	"real\0"
	"realine\0"
	"realpart\0"
	"reals\0"
	"rect\0"
	"reg\0"
	"rfisht\0"
	"rfloor\0"
	"rfr\0"
	"rhard\0"
	"rharu\0"
	"rharul\0"
	"rho\0"
	"rhov\0"
	"rightarrow\0"
	"rightarrowtail\0"
	"rightharpoondown\0"
	"rightharpoonup\0"
	"rightleftarrows\0"
	"rightleftharpoons\0"
	"rightrightarrows\0"
	"rightsquigarrow\0"
	"rightthreetimes\0"
	"ring\0"
	"risingdotseq\0"
	"rlarr\0"
	"rlhar\0"
	"rlm\0"
	"rmoust\0"
	"rmoustache\0"
	"rnmid\0"
	"roang\0"
	"roarr\0"
	"robrk\0"
	"ropar\0"
	"ropf\0"
	"roplus\0"
	"rotimes\0"
	"rpar\0"
	"rpargt\0"
	"rppolint\0"
	"rrarr\0"
	"rsaquo\0"
	"rscr\0"
	"rsh\0"
	"rsqb\0"
	"rsquo\0"
	"rsquor\0"
	"rthree\0"
	"rtimes\0"
	"rtri\0"
	"rtrie\0"
	"rtrif\0"
	"rtriltri\0"
	"ruluhar\0"
	"rx\0"
	"sacute\0"
	"sbquo\0"
	"sc\0"
	"scE\0"
	"scap\0"
	"scaron\0"
	"sccue\0"
	"sce\0"
	"scedil\0"
	"scirc\0"
	"scnE\0"
	"scnap\0"
	"scnsim\0"
	"scpolint\0"
	"scsim\0"
	"scy\0"
	"sdot\0"
	"sdotb\0"
	"sdote\0"
	"seArr\0"
	"searhk\0"
	"searr\0"
	"searrow\0"
	"sect\0"
	"semi\0"
	"seswar\0"
	"setminus\0"
	"setmn\0"
	"sext\0"
	"sfr\0"
	"sfrown\0"
	"sharp\0"
	"shchcy\0"
	"shcy\0"
	"shortmid\0"
	"shortparallel\0"
	"shy\0"
	"sigma\0"
	"sigmaf\0"
	"sigmav\0"
	"sim\0"
	"simdot\0"
	"sime\0"
	"simeq\0"
	"simg\0"
	"simgE\0"
	"siml\0"
	"simlE\0"
	"simne\0"
	"simplus\0"
	"simrarr\0"
	"slarr\0"
	"smallsetminus\0"
	"smashp\0"
	"smeparsl\0"
	"smid\0"
	"smile\0"
	"smt\0"
	"smte\0"
	"smtes\0"
	"softcy\0"
	"sol\0"
	"solb\0"
	"solbar\0"
	"sopf\0"
	"spades\0"
	"spadesuit\0"
	"spar\0"
	"sqcap\0"
	"sqcaps\0"
	"sqcup\0"
	"sqcups\0"
	"sqsub\0"
	"sqsube\0"
	"sqsubset\0"
	"sqsubseteq\0"
	"sqsup\0"
	"sqsupe\0"
	"sqsupset\0"
	"sqsupseteq\0"
	"squ\0"
	"square\0"
	"squarf\0"
	"squf\0"
	"srarr\0"
	"sscr\0"
	"ssetmn\0"
	"ssmile\0"
	"sstarf\0"
	"star\0"
	"starf\0"
	"straightepsilon\0"
	"straightphi\0"
	"strns\0"
	"sub\0"
	"subE\0"
	"subdot\0"
	"sube\0"
	"subedot\0"
	"submult\0"
	"subnE\0"
	"subne\0"
	"subplus\0"
	"subrarr\0"
	"subset\0"
	"subseteq\0"
	"subseteqq\0"
	"subsetneq\0"
	"subsetneqq\0"
	"subsim\0"
	"subsub\0"
	"subsup\0"
	"succ\0"
	"succapprox\0"
	"succcurlyeq\0"
	"succeq\0"
	"succnapprox\0"
	"succneqq\0"
	"succnsim\0"
	"succsim\0"
	"sum\0"
	"sung\0"
	"sup\0"
	"sup1\0"
	"sup2\0"
	"sup3\0"
	"supE\0"
	"supdot\0"
	"supdsub\0"
	"supe\0"
	"supedot\0"
	"suphsol\0"
	"suphsub\0"
	"suplarr\0"
	"supmult\0"
	"supnE\0"
	"supne\0"
	"supplus\0"
	"supset\0"
	"supseteq\0"
	"supseteqq\0"
	"supsetneq\0"
	"supsetneqq\0"
	"supsim\0"
	"supsub\0"
	"supsup\0"
	"swArr\0"
	"swarhk\0"
	"swarr\0"
	"swarrow\0"
	"swnwar\0"
	"szlig\0"
	"target\0"
	"tau\0"
	"tbrk\0"
	"tcaron\0"
	"tcedil\0"
	"tcy\0"
	"tdot\0"
	"telrec\0"
	"tfr\0"
	"there4\0"
	"therefore\0"
	"theta\0"
	"thetasym\0"
	"thetav\0"
	"thickapprox\0"
	"thicksim\0"
	"thinsp\0"
	"thkap\0"
	"thksim\0"
	"thorn\0"
	"tilde\0"
	"times\0"
	"timesb\0"
	"timesbar\0"
	"timesd\0"
	"tint\0"
	"toea\0"
	"top\0"
	"topbot\0"
	"topcir\0"
	"topf\0"
	"topfork\0"
	"tosa\0"
	"tprime\0"
	"trade\0"
	"triangle\0"
	"triangledown\0"
	"triangleleft\0"
	"trianglelefteq\0"
	"triangleq\0"
	"triangleright\0"
	"trianglerighteq\0"
	"tridot\0"
	"trie\0"
	"triminus\0"
	"triplus\0"
	"trisb\0"
	"tritime\0"
	"trpezium\0"
	"tscr\0"
	"tscy\0"
	"tshcy\0"
	"tstrok\0"
	"twixt\0"
	"twoheadleftarrow\0"
	"twoheadrightarrow\0"
	"uArr\0"
	"uHar\0"
	"uacute\0"
	"uarr\0"
	"ubrcy\0"
	"ubreve\0"
	"ucirc\0"
	"ucy\0"
	"udarr\0"
	"udblac\0"
	"udhar\0"
	"ufisht\0"
	"ufr\0"
	"ugrave\0"
	"uharl\0"
	"uharr\0"
	"uhblk\0"
	"ulcorn\0"
	"ulcorner\0"
	"ulcrop\0"
	"ultri\0"
	"umacr\0"
	"uml\0"
	"uogon\0"
	"uopf\0"
	"uparrow\0"
	"updownarrow\0"
	"upharpoonleft\0"
	"upharpoonright\0"
	"uplus\0"
	"upsi\0"
	"upsih\0"
	"upsilon\0"
	"upuparrows\0"
	"urcorn\0"
	"urcorner\0"
	"urcrop\0"
	"uring\0"
	"urtri\0"
	"uscr\0"
	"utdot\0"
	"utilde\0"
	"utri\0"
	"utrif\0"
	"uuarr\0"
	"uuml\0"
	"uwangle\0"
	"vArr\0"
	"vBar\0"
	"vBarv\0"
	"vDash\0"
	"vangrt\0"
	"varepsilon\0"
	"varkappa\0"
	"varnothing\0"
	"varphi\0"
	"varpi\0"
	"varpropto\0"
	"varr\0"
	"varrho\0"
	"varsigma\0"
	"varsubsetneq\0"
	"varsubsetneqq\0"
	"varsupsetneq\0"
	"varsupsetneqq\0"
	"vartheta\0"
	"vartriangleleft\0"
	"vartriangleright\0"
	"vcy\0"
	"vdash\0"
	"vee\0"
	"veebar\0"
	"veeeq\0"
	"vellip\0"
	"verbar\0"
	"vert\0"
	"vfr\0"
	"vltri\0"
	"vnsub\0"
	"vnsup\0"
	"vopf\0"
	"vprop\0"
	"vrtri\0"
	"vscr\0"
	"vsubnE\0"
	"vsubne\0"
	"vsupnE\0"
	"vsupne\0"
	"vzigzag\0"
	"wcirc\0"
	"wedbar\0"
	"wedge\0"
	"wedgeq\0"
	"weierp\0"
	"wfr\0"
	"wopf\0"
	"wp\0"
	"wr\0"
	"wreath\0"
	"wscr\0"
	"xcap\0"
	"xcirc\0"
	"xcup\0"
	"xdtri\0"
	"xfr\0"
	"xhArr\0"
	"xharr\0"
	"xi\0"
	"xlArr\0"
	"xlarr\0"
	"xmap\0"
	"xnis\0"
	"xodot\0"
	"xopf\0"
	"xoplus\0"
	"xotime\0"
	"xrArr\0"
	"xrarr\0"
	"xscr\0"
	"xsqcup\0"
	"xuplus\0"
	"xutri\0"
	"xvee\0"
	"xwedge\0"
	"yacute\0"
	"yacy\0"
	"ycirc\0"
	"ycy\0"
	"yen\0"
	"yfr\0"
	"yicy\0"
	"yopf\0"
	"yscr\0"
	"yucy\0"
	"yuml\0"
	"zacute\0"
	"zcaron\0"
	"zcy\0"
	"zdot\0"
	"zeetrf\0"
	"zeta\0"
	"zfr\0"
	"zhcy\0"
	"zigrarr\0"
	"zopf\0"
	"zscr\0"
	"zwj\0"
	"zwnj\0"
;

const struct name names[] = {
	{ 0, 0, 0xC6 },
	{ 6, 0, 0x26 },
	{ 10, 0, 0xC1 },
	{ 17, 0, 0x102 },
	{ 24, 0, 0xC2 },
	{ 30, 0, 0x410 },
	{ 34, 0, 0x1D504 },
	{ 38, 0, 0xC0 },
	{ 45, 0, 0x391 },
	{ 51, 0, 0x100 },
	{ 57, 0, 0x2A53 },
	{ 61, 0, 0x104 },
	{ 67, 0, 0x1D538 },
	{ 72, 0, 0x2061 },
	{ 86, 0, 0xC5 },
	{ 92, 0, 0x1D49C },
	{ 97, 0, 0x2254 },
	{ 104, 0, 0xC3 },
	{ 111, 0, 0xC4 },
	{ 116, 0, 0x2216 },
	{ 126, 0, 0x2AE7 },
	{ 131, 0, 0x2306 },
	{ 138, 0, 0x411 },
	{ 142, 0, 0x2235 },
	{ 150, 0, 0x212C },
	{ 161, 0, 0x392 },
	{ 166, 0, 0x1D505 },
	{ 170, 0, 0x1D539 },
	{ 175, 0, 0x2D8 },
	{ 181, 0, 0x212C },
	{ 186, 0, 0x224E },
	{ 193, 0, 0x427 },
	{ 198, 0, 0xA9 },
	{ 203, 0, 0x106 },
	{ 210, 0, 0x22D2 },
	{ 214, 0, 0x2145 },
	{ 235, 0, 0x212D },
	{ 243, 0, 0x10C },
	{ 250, 0, 0xC7 },
	{ 257, 0, 0x108 },
	{ 263, 0, 0x2230 },
	{ 271, 0, 0x10A },
	{ 276, 0, 0xB8 },
	{ 284, 0, 0xB7 },
	{ 294, 0, 0x212D },
	{ 298, 0, 0x3A7 },
	{ 302, 0, 0x2299 },
	{ 312, 0, 0x2296 },
	{ 324, 0, 0x2295 },
	{ 335, 0, 0x2297 },
	{ 347, 0, 0x2232 },
	{ 372, 0, 0x201D },
	{ 394, 0, 0x2019 },
	{ 410, 0, 0x2237 },
	{ 416, 0, 0x2A74 },
	{ 423, 0, 0x2261 },
	{ 433, 0, 0x222F },
	{ 440, 0, 0x222E },
	{ 456, 0, 0x2102 },
	{ 461, 0, 0x2210 },
	{ 471, 0, 0x2233 },
	{ 503, 0, 0x2A2F },
	{ 509, 0, 0x1D49E },
	{ 514, 0, 0x22D3 },
	{ 518, 0, 0x224D },
	{ 525, 0, 0x2145 },
	{ 528, 0, 0x2911 },
	{ 537, 0, 0x402 },
	{ 542, 0, 0x405 },
	{ 547, 0, 0x40F },
	{ 552, 0, 0x2021 },
	{ 559, 0, 0x21A1 },
	{ 564, 0, 0x2AE4 },
	{ 570, 0, 0x10E },
	{ 577, 0, 0x414 },
	{ 581, 0, 0x2207 },
	{ 585, 0, 0x394 },
	{ 591, 0, 0x1D507 },
	{ 595, 0, 0xB4 },
	{ 612, 0, 0x2D9 },
	{ 627, 0, 0x2DD },
	{ 650, 0, 0x60 },
	{ 667, 0, 0x2DC },
	{ 684, 0, 0x22C4 },
	{ 692, 0, 0x2146 },
	{ 706, 0, 0x1D53B },
	{ 711, 0, 0xA8 },
	{ 715, 0, 0x20DC },
	{ 722, 0, 0x2250 },
	{ 731, 0, 0x222F },
	{ 753, 0, 0xA8 },
	{ 763, 0, 0x21D3 },
	{ 779, 0, 0x21D0 },
	{ 795, 0, 0x21D4 },
	{ 816, 0, 0x2AE4 },
	{ 830, 0, 0x27F8 },
	{ 850, 0, 0x27FA },
	{ 875, 0, 0x27F9 },
	{ 896, 0, 0x21D2 },
	{ 913, 0, 0x22A8 },
	{ 928, 0, 0x21D1 },
	{ 942, 0, 0x21D5 },
	{ 960, 0, 0x2225 },
	{ 978, 0, 0x2193 },
	{ 988, 0, 0x2913 },
	{ 1001, 0, 0x21F5 },
	{ 1018, 0, 0x311 },
	{ 1028, 0, 0x2950 },
	{ 1048, 0, 0x295E },
	{ 1066, 0, 0x21BD },
	{ 1081, 0, 0x2956 },
	{ 1099, 0, 0x295F },
	{ 1118, 0, 0x21C1 },
	{ 1134, 0, 0x2957 },
	{ 1153, 0, 0x22A4 },
	{ 1161, 0, 0x21A7 },
	{ 1174, 0, 0x21D3 },
	{ 1184, 0, 0x1D49F },
	{ 1189, 0, 0x110 },
	{ 1196, 0, 0x14A },
	{ 1200, 0, 0xD0 },
	{ 1204, 0, 0xC9 },
	{ 1211, 0, 0x11A },
	{ 1218, 0, 0xCA },
	{ 1224, 0, 0x42D },
	{ 1228, 0, 0x116 },
	{ 1233, 0, 0x1D508 },
	{ 1237, 0, 0xC8 },
	{ 1244, 0, 0x2208 },
	{ 1252, 0, 0x112 },
	{ 1258, 0, 0x25FB },
	{ 1275, 0, 0x25AB },
	{ 1296, 0, 0x118 },
	{ 1302, 0, 0x1D53C },
	{ 1307, 0, 0x395 },
	{ 1315, 0, 0x2A75 },
	{ 1321, 0, 0x2242 },
	{ 1332, 0, 0x21CC },
	{ 1344, 0, 0x2130 },
	{ 1349, 0, 0x2A73 },
	{ 1354, 0, 0x397 },
	{ 1358, 0, 0xCB },
	{ 1363, 0, 0x2203 },
	{ 1370, 0, 0x2147 },
	{ 1383, 0, 0x424 },
	{ 1387, 0, 0x1D509 },
	{ 1391, 0, 0x25FC },
	{ 1409, 0, 0x25AA },
	{ 1431, 0, 0x1D53D },
	{ 1436, 0, 0x2200 },
	{ 1443, 0, 0x2131 },
	{ 1454, 0, 0x2131 },
	{ 1459, 0, 0x403 },
	{ 1464, 0, 0x3E },
	{ 1467, 0, 0x393 },
	{ 1473, 0, 0x3DC },
	{ 1480, 0, 0x11E },
	{ 1487, 0, 0x122 },
	{ 1494, 0, 0x11C },
	{ 1500, 0, 0x413 },
	{ 1504, 0, 0x120 },
	{ 1509, 0, 0x1D50A },
	{ 1513, 0, 0x22D9 },
	{ 1516, 0, 0x1D53E },
	{ 1521, 0, 0x2265 },
	{ 1534, 0, 0x22DB },
	{ 1551, 0, 0x2267 },
	{ 1568, 0, 0x2AA2 },
	{ 1583, 0, 0x2277 },
	{ 1595, 0, 0x2A7E },
	{ 1613, 0, 0x2273 },
	{ 1626, 0, 0x1D4A2 },
	{ 1631, 0, 0x226B },
	{ 1634, 0, 0x42A },
	{ 1641, 0, 0x2C7 },
	{ 1647, 0, 0x5E },
	{ 1651, 0, 0x124 },
	{ 1657, 0, 0x210C },
	{ 1661, 0, 0x210B },
	{ 1674, 0, 0x210D },
	{ 1679, 0, 0x2500 },
	{ 1694, 0, 0x210B },
	{ 1699, 0, 0x126 },
	{ 1706, 0, 0x224E },
	{ 1719, 0, 0x224F },
	{ 1729, 0, 0x415 },
	{ 1734, 0, 0x132 },
	{ 1740, 0, 0x401 },
	{ 1745, 0, 0xCD },
	{ 1752, 0, 0xCE },
	{ 1758, 0, 0x418 },
	{ 1762, 0, 0x130 },
	{ 1767, 0, 0x2111 },
	{ 1771, 0, 0xCC },
	{ 1778, 0, 0x2111 },
	{ 1781, 0, 0x12A },
	{ 1787, 0, 0x2148 },
	{ 1798, 0, 0x21D2 },
	{ 1806, 0, 0x222C },
	{ 1810, 0, 0x222B },
	{ 1819, 0, 0x22C2 },
	{ 1832, 0, 0x2063 },
	{ 1847, 0, 0x2062 },
	{ 1862, 0, 0x12E },
	{ 1868, 0, 0x1D540 },
	{ 1873, 0, 0x399 },
	{ 1878, 0, 0x2110 },
	{ 1883, 0, 0x128 },
	{ 1890, 0, 0x406 },
	{ 1896, 0, 0xCF },
	{ 1901, 0, 0x134 },
	{ 1907, 0, 0x419 },
	{ 1911, 0, 0x1D50D },
	{ 1915, 0, 0x1D541 },
	{ 1920, 0, 0x1D4A5 },
	{ 1925, 0, 0x408 },
	{ 1932, 0, 0x404 },
	{ 1938, 0, 0x425 },
	{ 1943, 0, 0x40C },
	{ 1948, 0, 0x39A },
	{ 1954, 0, 0x136 },
	{ 1961, 0, 0x41A },
	{ 1965, 0, 0x1D50E },
	{ 1969, 0, 0x1D542 },
	{ 1974, 0, 0x1D4A6 },
	{ 1979, 0, 0x409 },
	{ 1984, 0, 0x3C },
	{ 1987, 0, 0x139 },
	{ 1994, 0, 0x39B },
	{ 2001, 0, 0x27EA },
	{ 2006, 0, 0x2112 },
	{ 2017, 0, 0x219E },
	{ 2022, 0, 0x13D },
	{ 2029, 0, 0x13B },
	{ 2036, 0, 0x41B },
	{ 2040, 0, 0x27E8 },
	{ 2057, 0, 0x2190 },
	{ 2067, 0, 0x21E4 },
	{ 2080, 0, 0x21C6 },
	{ 2100, 0, 0x2308 },
	{ 2112, 0, 0x27E6 },
	{ 2130, 0, 0x2961 },
	{ 2148, 0, 0x21C3 },
	{ 2163, 0, 0x2959 },
	{ 2181, 0, 0x230A },
	{ 2191, 0, 0x2194 },
	{ 2206, 0, 0x294E },
	{ 2222, 0, 0x22A3 },
	{ 2230, 0, 0x21A4 },
	{ 2243, 0, 0x295A },
	{ 2257, 0, 0x22B2 },
	{ 2270, 0, 0x29CF },
	{ 2286, 0, 0x22B4 },
	{ 2304, 0, 0x2951 },
	{ 2321, 0, 0x2960 },
	{ 2337, 0, 0x21BF },
	{ 2350, 0, 0x2958 },
	{ 2366, 0, 0x21BC },
	{ 2377, 0, 0x2952 },
	{ 2391, 0, 0x21D0 },
	{ 2401, 0, 0x21D4 },
	{ 2416, 0, 0x22DA },
	{ 2433, 0, 0x2266 },
	{ 2447, 0, 0x2276 },
	{ 2459, 0, 0x2AA1 },
	{ 2468, 0, 0x2A7D },
	{ 2483, 0, 0x2272 },
	{ 2493, 0, 0x1D50F },
	{ 2497, 0, 0x22D8 },
	{ 2500, 0, 0x21DA },
	{ 2511, 0, 0x13F },
	{ 2518, 0, 0x27F5 },
	{ 2532, 0, 0x27F7 },
	{ 2551, 0, 0x27F6 },
	{ 2566, 0, 0x27F8 },
	{ 2580, 0, 0x27FA },
	{ 2599, 0, 0x27F9 },
	{ 2614, 0, 0x1D543 },
	{ 2619, 0, 0x2199 },
	{ 2634, 0, 0x2198 },
	{ 2650, 0, 0x2112 },
	{ 2655, 0, 0x21B0 },
	{ 2659, 0, 0x141 },
	{ 2666, 0, 0x226A },
	{ 2669, 0, 0x2905 },
	{ 2673, 0, 0x41C },
	{ 2677, 0, 0x205F },
	{ 2689, 0, 0x2133 },
	{ 2699, 0, 0x1D510 },
	{ 2703, 0, 0x2213 },
	{ 2713, 0, 0x1D544 },
	{ 2718, 0, 0x2133 },
	{ 2723, 0, 0x39C },
	{ 2726, 0, 0x40A },
	{ 2731, 0, 0x143 },
	{ 2738, 0, 0x147 },
	{ 2745, 0, 0x145 },
	{ 2752, 0, 0x41D },
	{ 2756, 0, 0x200B },
	{ 2776, 0, 0x200B },
	{ 2795, 0, 0x200B },
	{ 2813, 0, 0x200B },
	{ 2835, 0, 0x226B },
	{ 2856, 0, 0x226A },
	{ 2871, 0, 0xA },
	{ 2879, 0, 0x1D511 },
	{ 2883, 0, 0x2060 },
	{ 2891, 0, 0xA0 },
	{ 2908, 0, 0x2115 },
	{ 2913, 0, 0x2AEC },
	{ 2917, 0, 0x2262 },
	{ 2930, 0, 0x226D },
	{ 2940, 0, 0x2226 },
	{ 2961, 0, 0x2209 },
	{ 2972, 0, 0x2260 },
	{ 2981, 0x338, 0x2242 },
	{ 2995, 0, 0x2204 },
	{ 3005, 0, 0x226F },
	{ 3016, 0, 0x2271 },
	{ 3032, 0x338, 0x2267 },
	{ 3052, 0x338, 0x226B },
	{ 3070, 0, 0x2279 },
	{ 3085, 0x338, 0x2A7E },
	{ 3106, 0, 0x2275 },
	{ 3122, 0x338, 0x224E },
	{ 3138, 0x338, 0x224F },
	{ 3151, 0, 0x22EA },
	{ 3167, 0x338, 0x29CF },
	{ 3186, 0, 0x22EC },
	{ 3207, 0, 0x226E },
	{ 3215, 0, 0x2270 },
	{ 3228, 0, 0x2278 },
	{ 3243, 0x338, 0x226A },
	{ 3255, 0x338, 0x2A7D },
	{ 3273, 0, 0x2274 },
	{ 3286, 0x338, 0x2AA2 },
	{ 3310, 0x338, 0x2AA1 },
	{ 3328, 0, 0x2280 },
	{ 3340, 0x338, 0x2AAF },
	{ 3357, 0, 0x22E0 },
	{ 3379, 0, 0x220C },
	{ 3397, 0, 0x22EB },
	{ 3414, 0x338, 0x29D0 },
	{ 3434, 0, 0x22ED },
	{ 3456, 0x338, 0x228F },
	{ 3472, 0, 0x22E2 },
	{ 3493, 0x338, 0x2290 },
	{ 3511, 0, 0x22E3 },
	{ 3534, 0x20D2, 0x2282 },
	{ 3544, 0, 0x2288 },
	{ 3559, 0, 0x2281 },
	{ 3571, 0x338, 0x2AB0 },
	{ 3588, 0, 0x22E1 },
	{ 3610, 0x338, 0x227F },
	{ 3627, 0x20D2, 0x2283 },
	{ 3639, 0, 0x2289 },
	{ 3656, 0, 0x2241 },
	{ 3665, 0, 0x2244 },
	{ 3679, 0, 0x2247 },
	{ 3697, 0, 0x2249 },
	{ 3711, 0, 0x2224 },
	{ 3726, 0, 0x1D4A9 },
	{ 3731, 0, 0xD1 },
	{ 3738, 0, 0x39D },
	{ 3741, 0, 0x152 },
	{ 3747, 0, 0xD3 },
	{ 3754, 0, 0xD4 },
	{ 3760, 0, 0x41E },
	{ 3764, 0, 0x150 },
	{ 3771, 0, 0x1D512 },
	{ 3775, 0, 0xD2 },
	{ 3782, 0, 0x14C },
	{ 3788, 0, 0x3A9 },
	{ 3794, 0, 0x39F },
	{ 3802, 0, 0x1D546 },
	{ 3807, 0, 0x201C },
	{ 3828, 0, 0x2018 },
	{ 3843, 0, 0x2A54 },
	{ 3846, 0, 0x1D4AA },
	{ 3851, 0, 0xD8 },
	{ 3858, 0, 0xD5 },
	{ 3865, 0, 0x2A37 },
	{ 3872, 0, 0xD6 },
	{ 3877, 0, 0x203E },
	{ 3885, 0, 0x23DE },
	{ 3895, 0, 0x23B4 },
	{ 3907, 0, 0x23DC },
	{ 3923, 0, 0x2202 },
	{ 3932, 0, 0x41F },
	{ 3936, 0, 0x1D513 },
	{ 3940, 0, 0x3A6 },
	{ 3944, 0, 0x3A0 },
	{ 3947, 0, 0xB1 },
	{ 3957, 0, 0x210C },
	{ 3971, 0, 0x2119 },
	{ 3976, 0, 0x2ABB },
	{ 3979, 0, 0x227A },
	{ 3988, 0, 0x2AAF },
	{ 4002, 0, 0x227C },
	{ 4021, 0, 0x227E },
	{ 4035, 0, 0x2033 },
	{ 4041, 0, 0x220F },
	{ 4049, 0, 0x2237 },
	{ 4060, 0, 0x221D },
	{ 4073, 0, 0x1D4AB },
	{ 4078, 0, 0x3A8 },
	{ 4082, 0, 0x22 },
	{ 4087, 0, 0x1D514 },
	{ 4091, 0, 0x211A },
	{ 4096, 0, 0x1D4AC },
	{ 4101, 0, 0x2910 },
	{ 4107, 0, 0xAE },
	{ 4111, 0, 0x154 },
	{ 4118, 0, 0x27EB },
	{ 4123, 0, 0x21A0 },
	{ 4128, 0, 0x2916 },
	{ 4135, 0, 0x158 },
	{ 4142, 0, 0x156 },
	{ 4149, 0, 0x420 },
	{ 4153, 0, 0x211C },
	{ 4156, 0, 0x220B },
	{ 4171, 0, 0x21CB },
	{ 4190, 0, 0x296F },
	{ 4211, 0, 0x211C },
	{ 4215, 0, 0x3A1 },
	{ 4219, 0, 0x27E9 },
	{ 4237, 0, 0x2192 },
	{ 4248, 0, 0x21E5 },
	{ 4262, 0, 0x21C4 },
	{ 4282, 0, 0x2309 },
	{ 4295, 0, 0x27E7 },
	{ 4314, 0, 0x295D },
	{ 4333, 0, 0x21C2 },
	{ 4349, 0, 0x2955 },
	{ 4368, 0, 0x230B },
	{ 4379, 0, 0x22A2 },
	{ 4388, 0, 0x21A6 },
	{ 4402, 0, 0x295B },
	{ 4417, 0, 0x22B3 },
	{ 4431, 0, 0x29D0 },
	{ 4448, 0, 0x22B5 },
	{ 4467, 0, 0x294F },
	{ 4485, 0, 0x295C },
	{ 4502, 0, 0x21BE },
	{ 4516, 0, 0x2954 },
	{ 4533, 0, 0x21C0 },
	{ 4545, 0, 0x2953 },
	{ 4560, 0, 0x21D2 },
	{ 4571, 0, 0x211D },
	{ 4576, 0, 0x2970 },
	{ 4589, 0, 0x21DB },
	{ 4601, 0, 0x211B },
	{ 4606, 0, 0x21B1 },
	{ 4610, 0, 0x29F4 },
	{ 4622, 0, 0x429 },
	{ 4629, 0, 0x428 },
	{ 4634, 0, 0x42C },
	{ 4641, 0, 0x15A },
	{ 4648, 0, 0x2ABC },
	{ 4651, 0, 0x160 },
	{ 4658, 0, 0x15E },
	{ 4665, 0, 0x15C },
	{ 4671, 0, 0x421 },
	{ 4675, 0, 0x1D516 },
	{ 4679, 0, 0x2193 },
	{ 4694, 0, 0x2190 },
	{ 4709, 0, 0x2192 },
	{ 4725, 0, 0x2191 },
	{ 4738, 0, 0x3A3 },
	{ 4744, 0, 0x2218 },
	{ 4756, 0, 0x1D54A },
	{ 4761, 0, 0x221A },
	{ 4766, 0, 0x25A1 },
	{ 4773, 0, 0x2293 },
	{ 4792, 0, 0x228F },
	{ 4805, 0, 0x2291 },
	{ 4823, 0, 0x2290 },
	{ 4838, 0, 0x2292 },
	{ 4858, 0, 0x2294 },
	{ 4870, 0, 0x1D4AE },
	{ 4875, 0, 0x22C6 },
	{ 4880, 0, 0x22D0 },
	{ 4884, 0, 0x22D0 },
	{ 4891, 0, 0x2286 },
	{ 4903, 0, 0x227B },
	{ 4912, 0, 0x2AB0 },
	{ 4926, 0, 0x227D },
	{ 4945, 0, 0x227F },
	{ 4959, 0, 0x220B },
	{ 4968, 0, 0x2211 },
	{ 4972, 0, 0x22D1 },
	{ 4976, 0, 0x2283 },
	{ 4985, 0, 0x2287 },
	{ 4999, 0, 0x22D1 },
	{ 5006, 0, 0xDE },
	{ 5012, 0, 0x2122 },
	{ 5018, 0, 0x40B },
	{ 5024, 0, 0x426 },
	{ 5029, 0, 0x9 },
	{ 5033, 0, 0x3A4 },
	{ 5037, 0, 0x164 },
	{ 5044, 0, 0x162 },
	{ 5051, 0, 0x422 },
	{ 5055, 0, 0x1D517 },
	{ 5059, 0, 0x2234 },
	{ 5069, 0, 0x398 },
	{ 5075, 0x200A, 0x205F },
	{ 5086, 0, 0x2009 },
	{ 5096, 0, 0x223C },
	{ 5102, 0, 0x2243 },
	{ 5113, 0, 0x2245 },
	{ 5128, 0, 0x2248 },
	{ 5139, 0, 0x1D54B },
	{ 5144, 0, 0x20DB },
	{ 5154, 0, 0x1D4AF },
	{ 5159, 0, 0x166 },
	{ 5166, 0, 0xDA },
	{ 5173, 0, 0x219F },
	{ 5178, 0, 0x2949 },
	{ 5187, 0, 0x40E },
	{ 5193, 0, 0x16C },
	{ 5200, 0, 0xDB },
	{ 5206, 0, 0x423 },
	{ 5210, 0, 0x170 },
	{ 5217, 0, 0x1D518 },
	{ 5221, 0, 0xD9 },
	{ 5228, 0, 0x16A },
	{ 5234, 0, 0x5F },
	{ 5243, 0, 0x23DF },
	{ 5254, 0, 0x23B5 },
	{ 5267, 0, 0x23DD },
	{ 5284, 0, 0x22C3 },
	{ 5290, 0, 0x228E },
	{ 5300, 0, 0x172 },
	{ 5306, 0, 0x1D54C },
	{ 5311, 0, 0x2191 },
	{ 5319, 0, 0x2912 },
	{ 5330, 0, 0x21C5 },
	{ 5347, 0, 0x2195 },
	{ 5359, 0, 0x296E },
	{ 5373, 0, 0x22A5 },
	{ 5379, 0, 0x21A5 },
	{ 5390, 0, 0x21D1 },
	{ 5398, 0, 0x21D5 },
	{ 5410, 0, 0x2196 },
	{ 5425, 0, 0x2197 },
	{ 5441, 0, 0x3D2 },
	{ 5446, 0, 0x3A5 },
	{ 5454, 0, 0x16E },
	{ 5460, 0, 0x1D4B0 },
	{ 5465, 0, 0x168 },
	{ 5472, 0, 0xDC },
	{ 5477, 0, 0x22AB },
	{ 5483, 0, 0x2AEB },
	{ 5488, 0, 0x412 },
	{ 5492, 0, 0x22A9 },
	{ 5498, 0, 0x2AE6 },
	{ 5505, 0, 0x22C1 },
	{ 5509, 0, 0x2016 },
	{ 5516, 0, 0x2016 },
	{ 5521, 0, 0x2223 },
	{ 5533, 0, 0x7C },
	{ 5546, 0, 0x2758 },
	{ 5564, 0, 0x2240 },
	{ 5578, 0, 0x200A },
	{ 5592, 0, 0x1D519 },
	{ 5596, 0, 0x1D54D },
	{ 5601, 0, 0x1D4B1 },
	{ 5606, 0, 0x22AA },
	{ 5613, 0, 0x174 },
	{ 5619, 0, 0x22C0 },
	{ 5625, 0, 0x1D51A },
	{ 5629, 0, 0x1D54E },
	{ 5634, 0, 0x1D4B2 },
	{ 5639, 0, 0x1D51B },
	{ 5643, 0, 0x39E },
	{ 5646, 0, 0x1D54F },
	{ 5651, 0, 0x1D4B3 },
	{ 5656, 0, 0x42F },
	{ 5661, 0, 0x407 },
	{ 5666, 0, 0x42E },
	{ 5671, 0, 0xDD },
	{ 5678, 0, 0x176 },
	{ 5684, 0, 0x42B },
	{ 5688, 0, 0x1D51C },
	{ 5692, 0, 0x1D550 },
	{ 5697, 0, 0x1D4B4 },
	{ 5702, 0, 0x178 },
	{ 5707, 0, 0x416 },
	{ 5712, 0, 0x179 },
	{ 5719, 0, 0x17D },
	{ 5726, 0, 0x417 },
	{ 5730, 0, 0x17B },
	{ 5735, 0, 0x200B },
	{ 5750, 0, 0x396 },
	{ 5755, 0, 0x2128 },
	{ 5759, 0, 0x2124 },
	{ 5764, 0, 0x1D4B5 },
	{ 5769, 0, 0xE1 },
	{ 5776, 0, 0x103 },
	{ 5783, 0, 0x223E },
	{ 5786, 0x333, 0x223E },
	{ 5790, 0, 0x223F },
	{ 5794, 0, 0xE2 },
	{ 5800, 0, 0xB4 },
	{ 5806, 0, 0x430 },
	{ 5810, 0, 0xE6 },
	{ 5816, 0, 0x2061 },
	{ 5819, 0, 0x1D51E },
	{ 5823, 0, 0xE0 },
	{ 5830, 0, 0x2135 },
	{ 5838, 0, 0x2135 },
	{ 5844, 0, 0x3B1 },
	{ 5850, 0, 0x101 },
	{ 5856, 0, 0x2A3F },
	{ 5862, 0, 0x26 },
	{ 5866, 0, 0x2227 },
	{ 5870, 0, 0x2A55 },
	{ 5877, 0, 0x2A5C },
	{ 5882, 0, 0x2A58 },
	{ 5891, 0, 0x2A5A },
	{ 5896, 0, 0x2220 },
	{ 5900, 0, 0x29A4 },
	{ 5905, 0, 0x2220 },
	{ 5911, 0, 0x2221 },
	{ 5918, 0, 0x29A8 },
	{ 5927, 0, 0x29A9 },
	{ 5936, 0, 0x29AA },
	{ 5945, 0, 0x29AB },
	{ 5954, 0, 0x29AC },
	{ 5963, 0, 0x29AD },
	{ 5972, 0, 0x29AE },
	{ 5981, 0, 0x29AF },
	{ 5990, 0, 0x221F },
	{ 5996, 0, 0x22BE },
	{ 6004, 0, 0x299D },
	{ 6013, 0, 0x2222 },
	{ 6020, 0, 0xC5 },
	{ 6026, 0, 0x237C },
	{ 6034, 0, 0x105 },
	{ 6040, 0, 0x1D552 },
	{ 6045, 0, 0x2248 },
	{ 6048, 0, 0x2A70 },
	{ 6052, 0, 0x2A6F },
	{ 6059, 0, 0x224A },
	{ 6063, 0, 0x224B },
	{ 6068, 0, 0x27 },
	{ 6073, 0, 0x2248 },
	{ 6080, 0, 0x224A },
	{ 6089, 0, 0xE5 },
	{ 6095, 0, 0x1D4B6 },
	{ 6100, 0, 0x2A },
	{ 6104, 0, 0x2248 },
	{ 6110, 0, 0x224D },
	{ 6118, 0, 0xE3 },
	{ 6125, 0, 0xE4 },
	{ 6130, 0, 0x2233 },
	{ 6139, 0, 0x2A11 },
	{ 6145, 0, 0x2AED },
	{ 6150, 0, 0x224C },
	{ 6159, 0, 0x3F6 },
	{ 6171, 0, 0x2035 },
	{ 6181, 0, 0x223D },
	{ 6189, 0, 0x22CD },
	{ 6199, 0, 0x22BD },
	{ 6206, 0, 0x2305 },
	{ 6213, 0, 0x2305 },
	{ 6222, 0, 0x23B5 },
	{ 6227, 0, 0x23B6 },
	{ 6236, 0, 0x224C },
	{ 6242, 0, 0x431 },
	{ 6246, 0, 0x201E },
	{ 6252, 0, 0x2235 },
	{ 6259, 0, 0x2235 },
	{ 6267, 0, 0x29B0 },
	{ 6275, 0, 0x3F6 },
	{ 6281, 0, 0x212C },
	{ 6288, 0, 0x3B2 },
	{ 6293, 0, 0x2136 },
	{ 6298, 0, 0x226C },
	{ 6306, 0, 0x1D51F },
	{ 6310, 0, 0x22C2 },
	{ 6317, 0, 0x25EF },
	{ 6325, 0, 0x22C3 },
	{ 6332, 0, 0x2A00 },
	{ 6340, 0, 0x2A01 },
	{ 6349, 0, 0x2A02 },
	{ 6359, 0, 0x2A06 },
	{ 6368, 0, 0x2605 },
	{ 6376, 0, 0x25BD },
	{ 6392, 0, 0x25B3 },
	{ 6406, 0, 0x2A04 },
	{ 6415, 0, 0x22C1 },
	{ 6422, 0, 0x22C0 },
	{ 6431, 0, 0x290D },
	{ 6438, 0, 0x29EB },
	{ 6451, 0, 0x25AA },
	{ 6463, 0, 0x25B4 },
	{ 6477, 0, 0x25BE },
	{ 6495, 0, 0x25C2 },
	{ 6513, 0, 0x25B8 },
	{ 6532, 0, 0x2423 },
	{ 6538, 0, 0x2592 },
	{ 6544, 0, 0x2591 },
	{ 6550, 0, 0x2593 },
	{ 6556, 0, 0x2588 },
	{ 6562, 0x20E5, 0x3D },
	{ 6566, 0x20E5, 0x2261 },
	{ 6574, 0, 0x2310 },
	{ 6579, 0, 0x1D553 },
	{ 6584, 0, 0x22A5 },
	{ 6588, 0, 0x22A5 },
	{ 6595, 0, 0x22C8 },
	{ 6602, 0, 0x2557 },
	{ 6608, 0, 0x2554 },
	{ 6614, 0, 0x2556 },
	{ 6620, 0, 0x2553 },
	{ 6626, 0, 0x2550 },
	{ 6631, 0, 0x2566 },
	{ 6637, 0, 0x2569 },
	{ 6643, 0, 0x2564 },
	{ 6649, 0, 0x2567 },
	{ 6655, 0, 0x255D },
	{ 6661, 0, 0x255A },
	{ 6667, 0, 0x255C },
	{ 6673, 0, 0x2559 },
	{ 6679, 0, 0x2551 },
	{ 6684, 0, 0x256C },
	{ 6690, 0, 0x2563 },
	{ 6696, 0, 0x2560 },
	{ 6702, 0, 0x256B },
	{ 6708, 0, 0x2562 },
	{ 6714, 0, 0x255F },
	{ 6720, 0, 0x29C9 },
	{ 6727, 0, 0x2555 },
	{ 6733, 0, 0x2552 },
	{ 6739, 0, 0x2510 },
	{ 6745, 0, 0x250C },
	{ 6751, 0, 0x2500 },
	{ 6756, 0, 0x2565 },
	{ 6762, 0, 0x2568 },
	{ 6768, 0, 0x252C },
	{ 6774, 0, 0x2534 },
	{ 6780, 0, 0x229F },
	{ 6789, 0, 0x229E },
	{ 6797, 0, 0x22A0 },
	{ 6806, 0, 0x255B },
	{ 6812, 0, 0x2558 },
	{ 6818, 0, 0x2518 },
	{ 6824, 0, 0x2514 },
	{ 6830, 0, 0x2502 },
	{ 6835, 0, 0x256A },
	{ 6841, 0, 0x2561 },
	{ 6847, 0, 0x255E },
	{ 6853, 0, 0x253C },
	{ 6859, 0, 0x2524 },
	{ 6865, 0, 0x251C },
	{ 6871, 0, 0x2035 },
	{ 6878, 0, 0x2D8 },
	{ 6884, 0, 0xA6 },
	{ 6891, 0, 0x1D4B7 },
	{ 6896, 0, 0x204F },
	{ 6902, 0, 0x223D },
	{ 6907, 0, 0x22CD },
	{ 6913, 0, 0x5C },
	{ 6918, 0, 0x29C5 },
	{ 6924, 0, 0x27C8 },
	{ 6933, 0, 0x2022 },
	{ 6938, 0, 0x2022 },
	{ 6945, 0, 0x224E },
	{ 6950, 0, 0x2AAE },
	{ 6956, 0, 0x224F },
	{ 6962, 0, 0x224F },
	{ 6969, 0, 0x107 },
	{ 6976, 0, 0x2229 },
	{ 6980, 0, 0x2A44 },
	{ 6987, 0, 0x2A49 },
	{ 6996, 0, 0x2A4B },
	{ 7003, 0, 0x2A47 },
	{ 7010, 0, 0x2A40 },
	{ 7017, 0xFE00, 0x2229 },
	{ 7022, 0, 0x2041 },
	{ 7028, 0, 0x2C7 },
	{ 7034, 0, 0x2A4D },
	{ 7040, 0, 0x10D },
	{ 7047, 0, 0xE7 },
	{ 7054, 0, 0x109 },
	{ 7060, 0, 0x2A4C },
	{ 7066, 0, 0x2A50 },
	{ 7074, 0, 0x10B },
	{ 7079, 0, 0xB8 },
	{ 7085, 0, 0x29B2 },
	{ 7093, 0, 0xA2 },
	{ 7098, 0, 0xB7 },
	{ 7108, 0, 0x1D520 },
	{ 7112, 0, 0x447 },
	{ 7117, 0, 0x2713 },
	{ 7123, 0, 0x2713 },
	{ 7133, 0, 0x3C7 },
	{ 7137, 0, 0x25CB },
	{ 7141, 0, 0x29C3 },
	{ 7146, 0, 0x2C6 },
	{ 7151, 0, 0x2257 },
	{ 7158, 0, 0x21BA },
	{ 7174, 0, 0x21BB },
	{ 7191, 0, 0xAE },
	{ 7200, 0, 0x24C8 },
	{ 7209, 0, 0x229B },
	{ 7220, 0, 0x229A },
	{ 7232, 0, 0x229D },
	{ 7244, 0, 0x2257 },
	{ 7249, 0, 0x2A10 },
	{ 7258, 0, 0x2AEF },
	{ 7265, 0, 0x29C2 },
	{ 7273, 0, 0x2663 },
	{ 7279, 0, 0x2663 },
	{ 7288, 0, 0x3A },
	{ 7294, 0, 0x2254 },
	{ 7301, 0, 0x2254 },
	{ 7309, 0, 0x2C },
	{ 7315, 0, 0x40 },
	{ 7322, 0, 0x2201 },
	{ 7327, 0, 0x2218 },
	{ 7334, 0, 0x2201 },
	{ 7345, 0, 0x2102 },
	{ 7355, 0, 0x2245 },
	{ 7360, 0, 0x2A6D },
	{ 7368, 0, 0x222E },
	{ 7375, 0, 0x1D554 },
	{ 7380, 0, 0x2210 },
	{ 7387, 0, 0xA9 },
	{ 7392, 0, 0x2117 },
	{ 7399, 0, 0x21B5 },
	{ 7405, 0, 0x2717 },
	{ 7411, 0, 0x1D4B8 },
	{ 7416, 0, 0x2ACF },
	{ 7421, 0, 0x2AD1 },
	{ 7427, 0, 0x2AD0 },
	{ 7432, 0, 0x2AD2 },
	{ 7438, 0, 0x22EF },
	{ 7444, 0, 0x2938 },
	{ 7452, 0, 0x2935 },
	{ 7460, 0, 0x22DE },
	{ 7466, 0, 0x22DF },
	{ 7472, 0, 0x21B6 },
	{ 7479, 0, 0x293D },
	{ 7487, 0, 0x222A },
	{ 7491, 0, 0x2A48 },
	{ 7500, 0, 0x2A46 },
	{ 7507, 0, 0x2A4A },
	{ 7514, 0, 0x228D },
	{ 7521, 0, 0x2A45 },
	{ 7527, 0xFE00, 0x222A },
	{ 7532, 0, 0x21B7 },
	{ 7539, 0, 0x293C },
	{ 7547, 0, 0x22DE },
	{ 7559, 0, 0x22DF },
	{ 7571, 0, 0x22CE },
	{ 7580, 0, 0x22CF },
	{ 7591, 0, 0xA4 },
	{ 7598, 0, 0x21B6 },
	{ 7613, 0, 0x21B7 },
	{ 7629, 0, 0x22CE },
	{ 7635, 0, 0x22CF },
	{ 7641, 0, 0x2232 },
	{ 7650, 0, 0x2231 },
	{ 7656, 0, 0x232D },
	{ 7663, 0, 0x21D3 },
	{ 7668, 0, 0x2965 },
	{ 7673, 0, 0x2020 },
	{ 7680, 0, 0x2138 },
	{ 7687, 0, 0x2193 },
	{ 7692, 0, 0x2010 },
	{ 7697, 0, 0x22A3 },
	{ 7703, 0, 0x290F },
	{ 7711, 0, 0x2DD },
	{ 7717, 0, 0x10F },
	{ 7724, 0, 0x434 },
	{ 7728, 0, 0x2146 },
	{ 7731, 0, 0x2021 },
	{ 7739, 0, 0x21CA },
	{ 7745, 0, 0x2A77 },
	{ 7753, 0, 0xB0 },
	{ 7757, 0, 0x3B4 },
	{ 7763, 0, 0x29B1 },
	{ 7771, 0, 0x297F },
	{ 7778, 0, 0x1D521 },
	{ 7782, 0, 0x21C3 },
	{ 7788, 0, 0x21C2 },
	{ 7794, 0, 0x22C4 },
	{ 7799, 0, 0x22C4 },
	{ 7807, 0, 0x2666 },
	{ 7819, 0, 0x2666 },
	{ 7825, 0, 0xA8 },
	{ 7829, 0, 0x3DD },
	{ 7837, 0, 0x22F2 },
	{ 7843, 0, 0xF7 },
	{ 7847, 0, 0xF7 },
	{ 7854, 0, 0x22C7 },
	{ 7868, 0, 0x22C7 },
	{ 7875, 0, 0x452 },
	{ 7880, 0, 0x231E },
	{ 7887, 0, 0x230D },
	{ 7894, 0, 0x24 },
	{ 7901, 0, 0x1D555 },
	{ 7906, 0, 0x2D9 },
	{ 7910, 0, 0x2250 },
	{ 7916, 0, 0x2251 },
	{ 7925, 0, 0x2238 },
	{ 7934, 0, 0x2214 },
	{ 7942, 0, 0x22A1 },
	{ 7952, 0, 0x2306 },
	{ 7967, 0, 0x2193 },
	{ 7977, 0, 0x21CA },
	{ 7992, 0, 0x21C3 },
	{ 8008, 0, 0x21C2 },
	{ 8025, 0, 0x2910 },
	{ 8034, 0, 0x231F },
	{ 8041, 0, 0x230C },
	{ 8048, 0, 0x1D4B9 },
	{ 8053, 0, 0x455 },
	{ 8058, 0, 0x29F6 },
	{ 8063, 0, 0x111 },
	{ 8070, 0, 0x22F1 },
	{ 8076, 0, 0x25BF },
	{ 8081, 0, 0x25BE },
	{ 8087, 0, 0x21F5 },
	{ 8093, 0, 0x296F },
	{ 8099, 0, 0x29A6 },
	{ 8107, 0, 0x45F },
	{ 8112, 0, 0x27FF },
	{ 8121, 0, 0x2A77 },
	{ 8127, 0, 0x2251 },
	{ 8132, 0, 0xE9 },
	{ 8139, 0, 0x2A6E },
	{ 8146, 0, 0x11B },
	{ 8153, 0, 0x2256 },
	{ 8158, 0, 0xEA },
	{ 8164, 0, 0x2255 },
	{ 8171, 0, 0x44D },
	{ 8175, 0, 0x117 },
	{ 8180, 0, 0x2147 },
	{ 8183, 0, 0x2252 },
	{ 8189, 0, 0x1D522 },
	{ 8193, 0, 0x2A9A },
	{ 8196, 0, 0xE8 },
	{ 8203, 0, 0x2A96 },
	{ 8207, 0, 0x2A98 },
	{ 8214, 0, 0x2A99 },
	{ 8217, 0, 0x23E7 },
	{ 8226, 0, 0x2113 },
	{ 8230, 0, 0x2A95 },
	{ 8234, 0, 0x2A97 },
	{ 8241, 0, 0x113 },
	{ 8247, 0, 0x2205 },
	{ 8253, 0, 0x2205 },
	{ 8262, 0, 0x2205 },
	{ 8269, 0, 0x2003 },
	{ 8274, 0, 0x2004 },
	{ 8281, 0, 0x2005 },
	{ 8288, 0, 0x14B },
	{ 8292, 0, 0x2002 },
	{ 8297, 0, 0x119 },
	{ 8303, 0, 0x1D556 },
	{ 8308, 0, 0x22D5 },
	{ 8313, 0, 0x29E3 },
	{ 8320, 0, 0x2A71 },
	{ 8326, 0, 0x3B5 },
	{ 8331, 0, 0x3B5 },
	{ 8339, 0, 0x3F5 },
	{ 8345, 0, 0x2256 },
	{ 8352, 0, 0x2255 },
	{ 8360, 0, 0x2242 },
	{ 8366, 0, 0x2A96 },
	{ 8377, 0, 0x2A95 },
	{ 8389, 0, 0x3D },
	{ 8396, 0, 0x225F },
	{ 8403, 0, 0x2261 },
	{ 8409, 0, 0x2A78 },
	{ 8417, 0, 0x29E5 },
	{ 8426, 0, 0x2253 },
	{ 8432, 0, 0x2971 },
	{ 8438, 0, 0x212F },
	{ 8443, 0, 0x2250 },
	{ 8449, 0, 0x2242 },
	{ 8454, 0, 0x3B7 },
	{ 8458, 0, 0xF0 },
	{ 8462, 0, 0xEB },
	{ 8467, 0, 0x20AC },
	{ 8472, 0, 0x21 },
	{ 8477, 0, 0x2203 },
	{ 8483, 0, 0x2130 },
	{ 8495, 0, 0x2147 },
	{ 8508, 0, 0x2252 },
	{ 8522, 0, 0x444 },
	{ 8526, 0, 0x2640 },
	{ 8533, 0, 0xFB03 },
	{ 8540, 0, 0xFB00 },
	{ 8546, 0, 0xFB04 },
	{ 8553, 0, 0x1D523 },
	{ 8557, 0, 0xFB01 },
	{ 8563, 0x6A, 0x66 },
	{ 8569, 0, 0x266D },
	{ 8574, 0, 0xFB02 },
	{ 8580, 0, 0x25B1 },
	{ 8586, 0, 0x192 },
	{ 8591, 0, 0x1D557 },
	{ 8596, 0, 0x2200 },
	{ 8603, 0, 0x22D4 },
	{ 8608, 0, 0x2AD9 },
	{ 8614, 0, 0x2A0D },
	{ 8623, 0, 0xBD },
	{ 8630, 0, 0x2153 },
	{ 8637, 0, 0xBC },
	{ 8644, 0, 0x2155 },
	{ 8651, 0, 0x2159 },
	{ 8658, 0, 0x215B },
	{ 8665, 0, 0x2154 },
	{ 8672, 0, 0x2156 },
	{ 8679, 0, 0xBE },
	{ 8686, 0, 0x2157 },
	{ 8693, 0, 0x215C },
	{ 8700, 0, 0x2158 },
	{ 8707, 0, 0x215A },
	{ 8714, 0, 0x215D },
	{ 8721, 0, 0x215E },
	{ 8728, 0, 0x2044 },
	{ 8734, 0, 0x2322 },
	{ 8740, 0, 0x1D4BB },
	{ 8745, 0, 0x2267 },
	{ 8748, 0, 0x2A8C },
	{ 8752, 0, 0x1F5 },
	{ 8759, 0, 0x3B3 },
	{ 8765, 0, 0x3DD },
	{ 8772, 0, 0x2A86 },
	{ 8776, 0, 0x11F },
	{ 8783, 0, 0x11D },
	{ 8789, 0, 0x433 },
	{ 8793, 0, 0x121 },
	{ 8798, 0, 0x2265 },
	{ 8801, 0, 0x22DB },
	{ 8805, 0, 0x2265 },
	{ 8809, 0, 0x2267 },
	{ 8814, 0, 0x2A7E },
	{ 8823, 0, 0x2A7E },
	{ 8827, 0, 0x2AA9 },
	{ 8833, 0, 0x2A80 },
	{ 8840, 0, 0x2A82 },
	{ 8848, 0, 0x2A84 },
	{ 8857, 0xFE00, 0x22DB },
	{ 8862, 0, 0x2A94 },
	{ 8869, 0, 0x1D524 },
	{ 8873, 0, 0x226B },
	{ 8876, 0, 0x22D9 },
	{ 8880, 0, 0x2137 },
	{ 8886, 0, 0x453 },
	{ 8891, 0, 0x2277 },
	{ 8894, 0, 0x2A92 },
	{ 8898, 0, 0x2AA5 },
	{ 8902, 0, 0x2AA4 },
	{ 8906, 0, 0x2269 },
	{ 8910, 0, 0x2A8A },
	{ 8915, 0, 0x2A8A },
	{ 8924, 0, 0x2A88 },
	{ 8928, 0, 0x2A88 },
	{ 8933, 0, 0x2269 },
	{ 8939, 0, 0x22E7 },
	{ 8945, 0, 0x1D558 },
	{ 8950, 0, 0x60 },
	{ 8956, 0, 0x210A },
	{ 8961, 0, 0x2273 },
	{ 8966, 0, 0x2A8E },
	{ 8972, 0, 0x2A90 },
	{ 8978, 0, 0x3E },
	{ 8981, 0, 0x2AA7 },
	{ 8986, 0, 0x2A7A },
	{ 8992, 0, 0x22D7 },
	{ 8998, 0, 0x2995 },
	{ 9005, 0, 0x2A7C },
	{ 9013, 0, 0x2A86 },
	{ 9023, 0, 0x2978 },
	{ 9030, 0, 0x22D7 },
	{ 9037, 0, 0x22DB },
	{ 9047, 0, 0x2A8C },
	{ 9058, 0, 0x2277 },
	{ 9066, 0, 0x2273 },
	{ 9073, 0xFE00, 0x2269 },
	{ 9083, 0xFE00, 0x2269 },
	{ 9088, 0, 0x21D4 },
	{ 9093, 0, 0x200A },
	{ 9100, 0, 0xBD },
	{ 9105, 0, 0x210B },
	{ 9112, 0, 0x44A },
	{ 9119, 0, 0x2194 },
	{ 9124, 0, 0x2948 },
	{ 9132, 0, 0x21AD },
	{ 9138, 0, 0x210F },
	{ 9143, 0, 0x125 },
	{ 9149, 0, 0x2665 },
	{ 9156, 0, 0x2665 },
	{ 9166, 0, 0x2026 },
	{ 9173, 0, 0x22B9 },
	{ 9180, 0, 0x1D525 },
	{ 9184, 0, 0x2925 },
	{ 9193, 0, 0x2926 },
	{ 9202, 0, 0x21FF },
	{ 9208, 0, 0x223B },
	{ 9215, 0, 0x21A9 },
	{ 9229, 0, 0x21AA },
	{ 9244, 0, 0x1D559 },
	{ 9249, 0, 0x2015 },
	{ 9256, 0, 0x1D4BD },
	{ 9261, 0, 0x210F },
	{ 9268, 0, 0x127 },
	{ 9275, 0, 0x2043 },
	{ 9282, 0, 0x2010 },
	{ 9289, 0, 0xED },
	{ 9296, 0, 0x2063 },
	{ 9299, 0, 0xEE },
	{ 9305, 0, 0x438 },
	{ 9309, 0, 0x435 },
	{ 9314, 0, 0xA1 },
	{ 9320, 0, 0x21D4 },
	{ 9324, 0, 0x1D526 },
	{ 9328, 0, 0xEC },
	{ 9335, 0, 0x2148 },
	{ 9338, 0, 0x2A0C },
	{ 9345, 0, 0x222D },
	{ 9351, 0, 0x29DC },
	{ 9358, 0, 0x2129 },
	{ 9364, 0, 0x133 },
	{ 9370, 0, 0x12B },
	{ 9376, 0, 0x2111 },
	{ 9382, 0, 0x2110 },
	{ 9391, 0, 0x2111 },
	{ 9400, 0, 0x131 },
	{ 9406, 0, 0x22B7 },
	{ 9411, 0, 0x1B5 },
	{ 9417, 0, 0x2208 },
	{ 9420, 0, 0x2105 },
	{ 9427, 0, 0x221E },
	{ 9433, 0, 0x29DD },
	{ 9442, 0, 0x131 },
	{ 9449, 0, 0x222B },
	{ 9453, 0, 0x22BA },
	{ 9460, 0, 0x2124 },
	{ 9469, 0, 0x22BA },
	{ 9478, 0, 0x2A17 },
	{ 9487, 0, 0x2A3C },
	{ 9495, 0, 0x451 },
	{ 9500, 0, 0x12F },
	{ 9506, 0, 0x1D55A },
	{ 9511, 0, 0x3B9 },
	{ 9516, 0, 0x2A3C },
	{ 9522, 0, 0xBF },
	{ 9529, 0, 0x1D4BE },
	{ 9534, 0, 0x2208 },
	{ 9539, 0, 0x22F9 },
	{ 9545, 0, 0x22F5 },
	{ 9553, 0, 0x22F4 },
	{ 9559, 0, 0x22F3 },
	{ 9566, 0, 0x2208 },
	{ 9572, 0, 0x2062 },
	{ 9575, 0, 0x129 },
	{ 9582, 0, 0x456 },
	{ 9588, 0, 0xEF },
	{ 9593, 0, 0x135 },
	{ 9599, 0, 0x439 },
	{ 9603, 0, 0x1D527 },
	{ 9607, 0, 0x237 },
	{ 9613, 0, 0x1D55B },
	{ 9618, 0, 0x1D4BF },
	{ 9623, 0, 0x458 },
	{ 9630, 0, 0x454 },
	{ 9636, 0, 0x3BA },
	{ 9642, 0, 0x3F0 },
	{ 9649, 0, 0x137 },
	{ 9656, 0, 0x43A },
	{ 9660, 0, 0x1D528 },
	{ 9664, 0, 0x138 },
	{ 9671, 0, 0x445 },
	{ 9676, 0, 0x45C },
	{ 9681, 0, 0x1D55C },
	{ 9686, 0, 0x1D4C0 },
	{ 9691, 0, 0x21DA },
	{ 9697, 0, 0x21D0 },
	{ 9702, 0, 0x291B },
	{ 9709, 0, 0x290E },
	{ 9715, 0, 0x2266 },
	{ 9718, 0, 0x2A8B },
	{ 9722, 0, 0x2962 },
	{ 9727, 0, 0x13A },
	{ 9734, 0, 0x29B4 },
	{ 9743, 0, 0x2112 },
	{ 9750, 0, 0x3BB },
	{ 9757, 0, 0x27E8 },
	{ 9762, 0, 0x2991 },
	{ 9768, 0, 0x27E8 },
	{ 9775, 0, 0x2A85 },
	{ 9779, 0, 0xAB },
	{ 9785, 0, 0x2190 },
	{ 9790, 0, 0x21E4 },
	{ 9796, 0, 0x291F },
	{ 9804, 0, 0x291D },
	{ 9811, 0, 0x21A9 },
	{ 9818, 0, 0x21AB },
	{ 9825, 0, 0x2939 },
	{ 9832, 0, 0x2973 },
	{ 9840, 0, 0x21A2 },
	{ 9847, 0, 0x2AAB },
	{ 9851, 0, 0x2919 },
	{ 9858, 0, 0x2AAD },
	{ 9863, 0xFE00, 0x2AAD },
	{ 9869, 0, 0x290C },
	{ 9875, 0, 0x2772 },
	{ 9881, 0, 0x7B },
	{ 9888, 0, 0x5B },
	{ 9895, 0, 0x298B },
	{ 9901, 0, 0x298F },
	{ 9909, 0, 0x298D },
	{ 9917, 0, 0x13E },
	{ 9924, 0, 0x13C },
	{ 9931, 0, 0x2308 },
	{ 9937, 0, 0x7B },
	{ 9942, 0, 0x43B },
	{ 9946, 0, 0x2936 },
	{ 9951, 0, 0x201C },
	{ 9957, 0, 0x201E },
	{ 9964, 0, 0x2967 },
	{ 9972, 0, 0x294B },
	{ 9981, 0, 0x21B2 },
	{ 9986, 0, 0x2264 },
	{ 9989, 0, 0x2190 },
	{ 9999, 0, 0x21A2 },
	{ 10013, 0, 0x21BD },
	{ 10029, 0, 0x21BC },
	{ 10043, 0, 0x21C7 },
	{ 10058, 0, 0x2194 },
	{ 10073, 0, 0x21C6 },
	{ 10089, 0, 0x21CB },
	{ 10107, 0, 0x21AD },
	{ 10127, 0, 0x22CB },
	{ 10142, 0, 0x22DA },
	{ 10146, 0, 0x2264 },
	{ 10150, 0, 0x2266 },
	{ 10155, 0, 0x2A7D },
	{ 10164, 0, 0x2A7D },
	{ 10168, 0, 0x2AA8 },
	{ 10174, 0, 0x2A7F },
	{ 10181, 0, 0x2A81 },
	{ 10189, 0, 0x2A83 },
	{ 10198, 0xFE00, 0x22DA },
	{ 10203, 0, 0x2A93 },
	{ 10210, 0, 0x2A85 },
	{ 10221, 0, 0x22D6 },
	{ 10229, 0, 0x22DA },
	{ 10239, 0, 0x2A8B },
	{ 10250, 0, 0x2276 },
	{ 10258, 0, 0x2272 },
	{ 10266, 0, 0x297C },
	{ 10273, 0, 0x230A },
	{ 10280, 0, 0x1D529 },
	{ 10284, 0, 0x2276 },
	{ 10287, 0, 0x2A91 },
	{ 10291, 0, 0x21BD },
	{ 10297, 0, 0x21BC },
	{ 10303, 0, 0x296A },
	{ 10310, 0, 0x2584 },
	{ 10316, 0, 0x459 },
	{ 10321, 0, 0x226A },
	{ 10324, 0, 0x21C7 },
	{ 10330, 0, 0x231E },
	{ 10339, 0, 0x296B },
	{ 10346, 0, 0x25FA },
	{ 10352, 0, 0x140 },
	{ 10359, 0, 0x23B0 },
	{ 10366, 0, 0x23B0 },
	{ 10377, 0, 0x2268 },
	{ 10381, 0, 0x2A89 },
	{ 10386, 0, 0x2A89 },
	{ 10395, 0, 0x2A87 },
	{ 10399, 0, 0x2A87 },
	{ 10404, 0, 0x2268 },
	{ 10410, 0, 0x22E6 },
	{ 10416, 0, 0x27EC },
	{ 10422, 0, 0x21FD },
	{ 10428, 0, 0x27E6 },
	{ 10434, 0, 0x27F5 },
	{ 10448, 0, 0x27F7 },
	{ 10467, 0, 0x27FC },
	{ 10478, 0, 0x27F6 },
	{ 10493, 0, 0x21AB },
	{ 10507, 0, 0x21AC },
	{ 10522, 0, 0x2985 },
	{ 10528, 0, 0x1D55D },
	{ 10533, 0, 0x2A2D },
	{ 10540, 0, 0x2A34 },
	{ 10548, 0, 0x2217 },
	{ 10555, 0, 0x5F },
	{ 10562, 0, 0x25CA },
	{ 10566, 0, 0x25CA },
	{ 10574, 0, 0x29EB },
	{ 10579, 0, 0x28 },
	{ 10584, 0, 0x2993 },
	{ 10591, 0, 0x21C6 },
	{ 10597, 0, 0x231F },
	{ 10606, 0, 0x21CB },
	{ 10612, 0, 0x296D },
	{ 10619, 0, 0x200E },
	{ 10623, 0, 0x22BF },
	{ 10629, 0, 0x2039 },
	{ 10636, 0, 0x1D4C1 },
	{ 10641, 0, 0x21B0 },
	{ 10645, 0, 0x2272 },
	{ 10650, 0, 0x2A8D },
	{ 10656, 0, 0x2A8F },
	{ 10662, 0, 0x5B },
	{ 10667, 0, 0x2018 },
	{ 10673, 0, 0x201A },
	{ 10680, 0, 0x142 },
	{ 10687, 0, 0x3C },
	{ 10690, 0, 0x2AA6 },
	{ 10695, 0, 0x2A79 },
	{ 10701, 0, 0x22D6 },
	{ 10707, 0, 0x22CB },
	{ 10714, 0, 0x22C9 },
	{ 10721, 0, 0x2976 },
	{ 10728, 0, 0x2A7B },
	{ 10736, 0, 0x2996 },
	{ 10743, 0, 0x25C3 },
	{ 10748, 0, 0x22B4 },
	{ 10754, 0, 0x25C2 },
	{ 10760, 0, 0x294A },
	{ 10769, 0, 0x2966 },
	{ 10777, 0xFE00, 0x2268 },
	{ 10787, 0xFE00, 0x2268 },
	{ 10792, 0, 0x223A },
	{ 10798, 0, 0xAF },
	{ 10803, 0, 0x2642 },
	{ 10808, 0, 0x2720 },
	{ 10813, 0, 0x2720 },
	{ 10821, 0, 0x21A6 },
	{ 10825, 0, 0x21A6 },
	{ 10832, 0, 0x21A7 },
	{ 10843, 0, 0x21A4 },
	{ 10854, 0, 0x21A5 },
	{ 10863, 0, 0x25AE },
	{ 10870, 0, 0x2A29 },
	{ 10877, 0, 0x43C },
	{ 10881, 0, 0x2014 },
	{ 10887, 0, 0x2221 },
	{ 10901, 0, 0x1D52A },
	{ 10905, 0, 0x2127 },
	{ 10909, 0, 0xB5 },
	{ 10915, 0, 0x2223 },
	{ 10919, 0, 0x2A },
	{ 10926, 0, 0x2AF0 },
	{ 10933, 0, 0xB7 },
	{ 10940, 0, 0x2212 },
	{ 10946, 0, 0x229F },
	{ 10953, 0, 0x2238 },
	{ 10960, 0, 0x2A2A },
	{ 10968, 0, 0x2ADB },
	{ 10973, 0, 0x2026 },
	{ 10978, 0, 0x2213 },
	{ 10985, 0, 0x22A7 },
	{ 10992, 0, 0x1D55E },
	{ 10997, 0, 0x2213 },
	{ 11000, 0, 0x1D4C2 },
	{ 11005, 0, 0x223E },
	{ 11012, 0, 0x3BC },
	{ 11015, 0, 0x22B8 },
	{ 11024, 0, 0x22B8 },
	{ 11030, 0x338, 0x22D9 },
	{ 11034, 0x20D2, 0x226B },
	{ 11038, 0x338, 0x226B },
	{ 11043, 0, 0x21CD },
	{ 11054, 0, 0x21CE },
	{ 11070, 0x338, 0x22D8 },
	{ 11074, 0x20D2, 0x226A },
	{ 11078, 0x338, 0x226A },
	{ 11083, 0, 0x21CF },
	{ 11095, 0, 0x22AF },
	{ 11102, 0, 0x22AE },
	{ 11109, 0, 0x2207 },
	{ 11115, 0, 0x144 },
	{ 11122, 0x20D2, 0x2220 },
	{ 11127, 0, 0x2249 },
	{ 11131, 0x338, 0x2A70 },
	{ 11136, 0x338, 0x224B },
	{ 11142, 0, 0x149 },
	{ 11148, 0, 0x2249 },
	{ 11156, 0, 0x266E },
	{ 11162, 0, 0x266E },
	{ 11170, 0, 0x2115 },
	{ 11179, 0, 0xA0 },
	{ 11184, 0x338, 0x224E },
	{ 11190, 0x338, 0x224F },
	{ 11197, 0, 0x2A43 },
	{ 11202, 0, 0x148 },
	{ 11209, 0, 0x146 },
	{ 11216, 0, 0x2247 },
	{ 11222, 0x338, 0x2A6D },
	{ 11231, 0, 0x2A42 },
	{ 11236, 0, 0x43D },
	{ 11240, 0, 0x2013 },
	{ 11246, 0, 0x2260 },
	{ 11249, 0, 0x21D7 },
	{ 11255, 0, 0x2924 },
	{ 11262, 0, 0x2197 },
	{ 11268, 0, 0x2197 },
	{ 11276, 0x338, 0x2250 },
	{ 11282, 0, 0x2262 },
	{ 11289, 0, 0x2928 },
	{ 11296, 0x338, 0x2242 },
	{ 11302, 0, 0x2204 },
	{ 11309, 0, 0x2204 },
	{ 11317, 0, 0x1D52B },
	{ 11321, 0x338, 0x2267 },
	{ 11325, 0, 0x2271 },
	{ 11329, 0, 0x2271 },
	{ 11334, 0x338, 0x2267 },
	{ 11340, 0x338, 0x2A7E },
	{ 11350, 0x338, 0x2A7E },
	{ 11355, 0, 0x2275 },
	{ 11361, 0, 0x226F },
	{ 11365, 0, 0x226F },
	{ 11370, 0, 0x21CE },
	{ 11376, 0, 0x21AE },
	{ 11382, 0, 0x2AF2 },
	{ 11388, 0, 0x220B },
	{ 11391, 0, 0x22FC },
	{ 11395, 0, 0x22FA },
	{ 11400, 0, 0x220B },
	{ 11404, 0, 0x45A },
	{ 11409, 0, 0x21CD },
	{ 11415, 0x338, 0x2266 },
	{ 11419, 0, 0x219A },
	{ 11425, 0, 0x2025 },
	{ 11430, 0, 0x2270 },
	{ 11434, 0, 0x219A },
	{ 11445, 0, 0x21AE },
	{ 11461, 0, 0x2270 },
	{ 11466, 0x338, 0x2266 },
	{ 11472, 0x338, 0x2A7D },
	{ 11482, 0x338, 0x2A7D },
	{ 11487, 0, 0x226E },
	{ 11493, 0, 0x2274 },
	{ 11499, 0, 0x226E },
	{ 11503, 0, 0x22EA },
	{ 11509, 0, 0x22EC },
	{ 11516, 0, 0x2224 },
	{ 11521, 0, 0x1D55F },
	{ 11526, 0, 0xAC },
	{ 11530, 0, 0x2209 },
	{ 11536, 0x338, 0x22F9 },
	{ 11543, 0x338, 0x22F5 },
	{ 11552, 0, 0x2209 },
	{ 11560, 0, 0x22F7 },
	{ 11568, 0, 0x22F6 },
	{ 11576, 0, 0x220C },
	{ 11582, 0, 0x220C },
	{ 11590, 0, 0x22FE },
	{ 11598, 0, 0x22FD },
	{ 11606, 0, 0x2226 },
	{ 11611, 0, 0x2226 },
	{ 11621, 0x20E5, 0x2AFD },
	{ 11628, 0x338, 0x2202 },
	{ 11634, 0, 0x2A14 },
	{ 11642, 0, 0x2280 },
	{ 11646, 0, 0x22E0 },
	{ 11653, 0x338, 0x2AAF },
	{ 11658, 0, 0x2280 },
	{ 11664, 0x338, 0x2AAF },
	{ 11672, 0, 0x21CF },
	{ 11678, 0, 0x219B },
	{ 11684, 0x338, 0x2933 },
	{ 11691, 0x338, 0x219D },
	{ 11698, 0, 0x219B },
	{ 11710, 0, 0x22EB },
	{ 11716, 0, 0x22ED },
	{ 11723, 0, 0x2281 },
	{ 11727, 0, 0x22E1 },
	{ 11734, 0x338, 0x2AB0 },
	{ 11739, 0, 0x1D4C3 },
	{ 11744, 0, 0x2224 },
	{ 11754, 0, 0x2226 },
	{ 11769, 0, 0x2241 },
	{ 11774, 0, 0x2244 },
	{ 11780, 0, 0x2244 },
	{ 11787, 0, 0x2224 },
	{ 11793, 0, 0x2226 },
	{ 11799, 0, 0x22E2 },
	{ 11807, 0, 0x22E3 },
	{ 11815, 0, 0x2284 },
	{ 11820, 0x338, 0x2AC5 },
	{ 11826, 0, 0x2288 },
	{ 11832, 0x20D2, 0x2282 },
	{ 11840, 0, 0x2288 },
	{ 11850, 0x338, 0x2AC5 },
	{ 11861, 0, 0x2281 },
	{ 11867, 0x338, 0x2AB0 },
	{ 11875, 0, 0x2285 },
	{ 11880, 0x338, 0x2AC6 },
	{ 11886, 0, 0x2289 },
	{ 11892, 0x20D2, 0x2283 },
	{ 11900, 0, 0x2289 },
	{ 11910, 0x338, 0x2AC6 },
	{ 11921, 0, 0x2279 },
	{ 11926, 0, 0xF1 },
	{ 11933, 0, 0x2278 },
	{ 11938, 0, 0x22EA },
	{ 11952, 0, 0x22EC },
	{ 11968, 0, 0x22EB },
	{ 11983, 0, 0x22ED },
	{ 12000, 0, 0x3BD },
	{ 12003, 0, 0x23 },
	{ 12007, 0, 0x2116 },
	{ 12014, 0, 0x2007 },
	{ 12020, 0, 0x22AD },
	{ 12027, 0, 0x2904 },
	{ 12034, 0x20D2, 0x224D },
	{ 12039, 0, 0x22AC },
	{ 12046, 0x20D2, 0x2265 },
	{ 12051, 0x20D2, 0x3E },
	{ 12056, 0, 0x29DE },
	{ 12064, 0, 0x2902 },
	{ 12071, 0x20D2, 0x2264 },
	{ 12076, 0x20D2, 0x3C },
	{ 12081, 0x20D2, 0x22B4 },
	{ 12089, 0, 0x2903 },
	{ 12096, 0x20D2, 0x22B5 },
	{ 12104, 0x20D2, 0x223C },
	{ 12110, 0, 0x21D6 },
	{ 12116, 0, 0x2923 },
	{ 12123, 0, 0x2196 },
	{ 12129, 0, 0x2196 },
	{ 12137, 0, 0x2927 },
	{ 12144, 0, 0x24C8 },
	{ 12147, 0, 0xF3 },
	{ 12154, 0, 0x229B },
	{ 12159, 0, 0x229A },
	{ 12164, 0, 0xF4 },
	{ 12170, 0, 0x43E },
	{ 12174, 0, 0x229D },
	{ 12180, 0, 0x151 },
	{ 12187, 0, 0x2A38 },
	{ 12192, 0, 0x2299 },
	{ 12197, 0, 0x29BC },
	{ 12204, 0, 0x153 },
	{ 12210, 0, 0x29BF },
	{ 12216, 0, 0x1D52C },
	{ 12220, 0, 0x2DB },
	{ 12225, 0, 0xF2 },
	{ 12232, 0, 0x29C1 },
	{ 12236, 0, 0x29B5 },
	{ 12242, 0, 0x3A9 },
	{ 12246, 0, 0x222E },
	{ 12251, 0, 0x21BA },
	{ 12257, 0, 0x29BE },
	{ 12263, 0, 0x29BB },
	{ 12271, 0, 0x203E },
	{ 12277, 0, 0x29C0 },
	{ 12281, 0, 0x14D },
	{ 12287, 0, 0x3C9 },
	{ 12293, 0, 0x3BF },
	{ 12301, 0, 0x29B6 },
	{ 12306, 0, 0x2296 },
	{ 12313, 0, 0x1D560 },
	{ 12318, 0, 0x29B7 },
	{ 12323, 0, 0x29B9 },
	{ 12329, 0, 0x2295 },
	{ 12335, 0, 0x2228 },
	{ 12338, 0, 0x21BB },
	{ 12344, 0, 0x2A5D },
	{ 12348, 0, 0x2134 },
	{ 12354, 0, 0x2134 },
	{ 12362, 0, 0xAA },
	{ 12367, 0, 0xBA },
	{ 12372, 0, 0x22B6 },
	{ 12379, 0, 0x2A56 },
	{ 12384, 0, 0x2A57 },
	{ 12392, 0, 0x2A5B },
	{ 12396, 0, 0x2134 },
	{ 12401, 0, 0xF8 },
	{ 12408, 0, 0x2298 },
	{ 12413, 0, 0xF5 },
	{ 12420, 0, 0x2297 },
	{ 12427, 0, 0x2A36 },
	{ 12436, 0, 0xF6 },
	{ 12441, 0, 0x233D },
	{ 12447, 0, 0x2225 },
	{ 12451, 0, 0xB6 },
	{ 12456, 0, 0x2225 },
	{ 12465, 0, 0x2AF3 },
	{ 12472, 0, 0x2AFD },
	{ 12478, 0, 0x2202 },
	{ 12483, 0, 0x43F },
	{ 12487, 0, 0x25 },
	{ 12494, 0, 0x2E },
	{ 12501, 0, 0x2030 },
	{ 12508, 0, 0x22A5 },
	{ 12513, 0, 0x2031 },
	{ 12521, 0, 0x1D52D },
	{ 12525, 0, 0x3C6 },
	{ 12529, 0, 0x3D5 },
	{ 12534, 0, 0x2133 },
	{ 12541, 0, 0x260E },
	{ 12547, 0, 0x3C0 },
	{ 12550, 0, 0x22D4 },
	{ 12560, 0, 0x3D6 },
	{ 12564, 0, 0x210F },
	{ 12571, 0, 0x210E },
	{ 12579, 0, 0x210F },
	{ 12586, 0, 0x2B },
	{ 12591, 0, 0x2A23 },
	{ 12600, 0, 0x229E },
	{ 12606, 0, 0x2A22 },
	{ 12614, 0, 0x2214 },
	{ 12621, 0, 0x2A25 },
	{ 12628, 0, 0x2A72 },
	{ 12634, 0, 0xB1 },
	{ 12641, 0, 0x2A26 },
	{ 12649, 0, 0x2A27 },
	{ 12657, 0, 0xB1 },
	{ 12660, 0, 0x2A15 },
	{ 12669, 0, 0x1D561 },
	{ 12674, 0, 0xA3 },
	{ 12680, 0, 0x227A },
	{ 12683, 0, 0x2AB3 },
	{ 12687, 0, 0x2AB7 },
	{ 12692, 0, 0x227C },
	{ 12698, 0, 0x2AAF },
	{ 12702, 0, 0x227A },
	{ 12707, 0, 0x2AB7 },
	{ 12718, 0, 0x227C },
	{ 12730, 0, 0x2AAF },
	{ 12737, 0, 0x2AB9 },
	{ 12749, 0, 0x2AB5 },
	{ 12758, 0, 0x22E8 },
	{ 12767, 0, 0x227E },
	{ 12775, 0, 0x2032 },
	{ 12781, 0, 0x2119 },
	{ 12788, 0, 0x2AB5 },
	{ 12793, 0, 0x2AB9 },
	{ 12799, 0, 0x22E8 },
	{ 12806, 0, 0x220F },
	{ 12811, 0, 0x232E },
	{ 12820, 0, 0x2312 },
	{ 12829, 0, 0x2313 },
	{ 12838, 0, 0x221D },
	{ 12843, 0, 0x221D },
	{ 12850, 0, 0x227E },
	{ 12856, 0, 0x22B0 },
	{ 12863, 0, 0x1D4C5 },
	{ 12868, 0, 0x3C8 },
	{ 12872, 0, 0x2008 },
	{ 12879, 0, 0x1D52E },
	{ 12883, 0, 0x2A0C },
	{ 12888, 0, 0x1D562 },
	{ 12893, 0, 0x2057 },
	{ 12900, 0, 0x1D4C6 },
	{ 12905, 0, 0x210D },
	{ 12917, 0, 0x2A16 },
	{ 12925, 0, 0x3F },
	{ 12931, 0, 0x225F },
	{ 12939, 0, 0x22 },
	{ 12944, 0, 0x21DB },
	{ 12950, 0, 0x21D2 },
	{ 12955, 0, 0x291C },
	{ 12962, 0, 0x290F },
	{ 12968, 0, 0x2964 },
	{ 12973, 0x331, 0x223D },
	{ 12978, 0, 0x155 },
	{ 12985, 0, 0x221A },
	{ 12991, 0, 0x29B3 },
	{ 13000, 0, 0x27E9 },
	{ 13005, 0, 0x2992 },
	{ 13011, 0, 0x29A5 },
	{ 13017, 0, 0x27E9 },
	{ 13024, 0, 0xBB },
	{ 13030, 0, 0x2192 },
	{ 13035, 0, 0x2975 },
	{ 13042, 0, 0x21E5 },
	{ 13048, 0, 0x2920 },
	{ 13056, 0, 0x2933 },
	{ 13062, 0, 0x291E },
	{ 13069, 0, 0x21AA },
	{ 13076, 0, 0x21AC },
	{ 13083, 0, 0x2945 },
	{ 13090, 0, 0x2974 },
	{ 13098, 0, 0x21A3 },
	{ 13105, 0, 0x219D },
	{ 13111, 0, 0x291A },
	{ 13118, 0, 0x2236 },
	{ 13124, 0, 0x211A },
	{ 13134, 0, 0x290D },
	{ 13140, 0, 0x2773 },
	{ 13146, 0, 0x7D },
	{ 13153, 0, 0x5D },
	{ 13160, 0, 0x298C },
	{ 13166, 0, 0x298E },
	{ 13174, 0, 0x2990 },
	{ 13182, 0, 0x159 },
	{ 13189, 0, 0x157 },
	{ 13196, 0, 0x2309 },
	{ 13202, 0, 0x7D },
	{ 13207, 0, 0x440 },
	{ 13211, 0, 0x2937 },
	{ 13216, 0, 0x2969 },
	{ 13224, 0, 0x201D },
	{ 13230, 0, 0x201D },
	{ 13237, 0, 0x21B3 },
	{ 13242, 0, 0x211C },
	{ 13247, 0, 0x211B },
	{ 13255, 0, 0x211C },
	{ 13264, 0, 0x211D },
	{ 13270, 0, 0x25AD },
	{ 13275, 0, 0xAE },
	{ 13279, 0, 0x297D },
	{ 13286, 0, 0x230B },
	{ 13293, 0, 0x1D52F },
	{ 13297, 0, 0x21C1 },
	{ 13303, 0, 0x21C0 },
	{ 13309, 0, 0x296C },
	{ 13316, 0, 0x3C1 },
	{ 13320, 0, 0x3F1 },
	{ 13325, 0, 0x2192 },
	{ 13336, 0, 0x21A3 },
	{ 13351, 0, 0x21C1 },
	{ 13368, 0, 0x21C0 },
	{ 13383, 0, 0x21C4 },
	{ 13399, 0, 0x21CC },
	{ 13417, 0, 0x21C9 },
	{ 13434, 0, 0x219D },
	{ 13450, 0, 0x22CC },
	{ 13466, 0, 0x2DA },
	{ 13471, 0, 0x2253 },
	{ 13484, 0, 0x21C4 },
	{ 13490, 0, 0x21CC },
	{ 13496, 0, 0x200F },
	{ 13500, 0, 0x23B1 },
	{ 13507, 0, 0x23B1 },
	{ 13518, 0, 0x2AEE },
	{ 13524, 0, 0x27ED },
	{ 13530, 0, 0x21FE },
	{ 13536, 0, 0x27E7 },
	{ 13542, 0, 0x2986 },
	{ 13548, 0, 0x1D563 },
	{ 13553, 0, 0x2A2E },
	{ 13560, 0, 0x2A35 },
	{ 13568, 0, 0x29 },
	{ 13573, 0, 0x2994 },
	{ 13580, 0, 0x2A12 },
	{ 13589, 0, 0x21C9 },
	{ 13595, 0, 0x203A },
	{ 13602, 0, 0x1D4C7 },
	{ 13607, 0, 0x21B1 },
	{ 13611, 0, 0x5D },
	{ 13616, 0, 0x2019 },
	{ 13622, 0, 0x2019 },
	{ 13629, 0, 0x22CC },
	{ 13636, 0, 0x22CA },
	{ 13643, 0, 0x25B9 },
	{ 13648, 0, 0x22B5 },
	{ 13654, 0, 0x25B8 },
	{ 13660, 0, 0x29CE },
	{ 13669, 0, 0x2968 },
	{ 13677, 0, 0x211E },
	{ 13680, 0, 0x15B },
	{ 13687, 0, 0x201A },
	{ 13693, 0, 0x227B },
	{ 13696, 0, 0x2AB4 },
	{ 13700, 0, 0x2AB8 },
	{ 13705, 0, 0x161 },
	{ 13712, 0, 0x227D },
	{ 13718, 0, 0x2AB0 },
	{ 13722, 0, 0x15F },
	{ 13729, 0, 0x15D },
	{ 13735, 0, 0x2AB6 },
	{ 13740, 0, 0x2ABA },
	{ 13746, 0, 0x22E9 },
	{ 13753, 0, 0x2A13 },
	{ 13762, 0, 0x227F },
	{ 13768, 0, 0x441 },
	{ 13772, 0, 0x22C5 },
	{ 13777, 0, 0x22A1 },
	{ 13783, 0, 0x2A66 },
	{ 13789, 0, 0x21D8 },
	{ 13795, 0, 0x2925 },
	{ 13802, 0, 0x2198 },
	{ 13808, 0, 0x2198 },
	{ 13816, 0, 0xA7 },
	{ 13821, 0, 0x3B },
	{ 13826, 0, 0x2929 },
	{ 13833, 0, 0x2216 },
	{ 13842, 0, 0x2216 },
	{ 13848, 0, 0x2736 },
	{ 13853, 0, 0x1D530 },
	{ 13857, 0, 0x2322 },
	{ 13864, 0, 0x266F },
	{ 13870, 0, 0x449 },
	{ 13877, 0, 0x448 },
	{ 13882, 0, 0x2223 },
	{ 13891, 0, 0x2225 },
	{ 13905, 0, 0xAD },
	{ 13909, 0, 0x3C3 },
	{ 13915, 0, 0x3C2 },
	{ 13922, 0, 0x3C2 },
	{ 13929, 0, 0x223C },
	{ 13933, 0, 0x2A6A },
	{ 13940, 0, 0x2243 },
	{ 13945, 0, 0x2243 },
	{ 13951, 0, 0x2A9E },
	{ 13956, 0, 0x2AA0 },
	{ 13962, 0, 0x2A9D },
	{ 13967, 0, 0x2A9F },
	{ 13973, 0, 0x2246 },
	{ 13979, 0, 0x2A24 },
	{ 13987, 0, 0x2972 },
	{ 13995, 0, 0x2190 },
	{ 14001, 0, 0x2216 },
	{ 14015, 0, 0x2A33 },
	{ 14022, 0, 0x29E4 },
	{ 14031, 0, 0x2223 },
	{ 14036, 0, 0x2323 },
	{ 14042, 0, 0x2AAA },
	{ 14046, 0, 0x2AAC },
	{ 14051, 0xFE00, 0x2AAC },
	{ 14057, 0, 0x44C },
	{ 14064, 0, 0x2F },
	{ 14068, 0, 0x29C4 },
	{ 14073, 0, 0x233F },
	{ 14080, 0, 0x1D564 },
	{ 14085, 0, 0x2660 },
	{ 14092, 0, 0x2660 },
	{ 14102, 0, 0x2225 },
	{ 14107, 0, 0x2293 },
	{ 14113, 0xFE00, 0x2293 },
	{ 14120, 0, 0x2294 },
	{ 14126, 0xFE00, 0x2294 },
	{ 14133, 0, 0x228F },
	{ 14139, 0, 0x2291 },
	{ 14146, 0, 0x228F },
	{ 14155, 0, 0x2291 },
	{ 14166, 0, 0x2290 },
	{ 14172, 0, 0x2292 },
	{ 14179, 0, 0x2290 },
	{ 14188, 0, 0x2292 },
	{ 14199, 0, 0x25A1 },
	{ 14203, 0, 0x25A1 },
	{ 14210, 0, 0x25AA },
	{ 14217, 0, 0x25AA },
	{ 14222, 0, 0x2192 },
	{ 14228, 0, 0x1D4C8 },
	{ 14233, 0, 0x2216 },
	{ 14240, 0, 0x2323 },
	{ 14247, 0, 0x22C6 },
	{ 14254, 0, 0x2606 },
	{ 14259, 0, 0x2605 },
	{ 14265, 0, 0x3F5 },
	{ 14281, 0, 0x3D5 },
	{ 14293, 0, 0xAF },
	{ 14299, 0, 0x2282 },
	{ 14303, 0, 0x2AC5 },
	{ 14308, 0, 0x2ABD },
	{ 14315, 0, 0x2286 },
	{ 14320, 0, 0x2AC3 },
	{ 14328, 0, 0x2AC1 },
	{ 14336, 0, 0x2ACB },
	{ 14342, 0, 0x228A },
	{ 14348, 0, 0x2ABF },
	{ 14356, 0, 0x2979 },
	{ 14364, 0, 0x2282 },
	{ 14371, 0, 0x2286 },
	{ 14380, 0, 0x2AC5 },
	{ 14390, 0, 0x228A },
	{ 14400, 0, 0x2ACB },
	{ 14411, 0, 0x2AC7 },
	{ 14418, 0, 0x2AD5 },
	{ 14425, 0, 0x2AD3 },
	{ 14432, 0, 0x227B },
	{ 14437, 0, 0x2AB8 },
	{ 14448, 0, 0x227D },
	{ 14460, 0, 0x2AB0 },
	{ 14467, 0, 0x2ABA },
	{ 14479, 0, 0x2AB6 },
	{ 14488, 0, 0x22E9 },
	{ 14497, 0, 0x227F },
	{ 14505, 0, 0x2211 },
	{ 14509, 0, 0x266A },
	{ 14514, 0, 0x2283 },
	{ 14518, 0, 0xB9 },
	{ 14523, 0, 0xB2 },
	{ 14528, 0, 0xB3 },
	{ 14533, 0, 0x2AC6 },
	{ 14538, 0, 0x2ABE },
	{ 14545, 0, 0x2AD8 },
	{ 14553, 0, 0x2287 },
	{ 14558, 0, 0x2AC4 },
	{ 14566, 0, 0x27C9 },
	{ 14574, 0, 0x2AD7 },
	{ 14582, 0, 0x297B },
	{ 14590, 0, 0x2AC2 },
	{ 14598, 0, 0x2ACC },
	{ 14604, 0, 0x228B },
	{ 14610, 0, 0x2AC0 },
	{ 14618, 0, 0x2283 },
	{ 14625, 0, 0x2287 },
	{ 14634, 0, 0x2AC6 },
	{ 14644, 0, 0x228B },
	{ 14654, 0, 0x2ACC },
	{ 14665, 0, 0x2AC8 },
	{ 14672, 0, 0x2AD4 },
	{ 14679, 0, 0x2AD6 },
	{ 14686, 0, 0x21D9 },
	{ 14692, 0, 0x2926 },
	{ 14699, 0, 0x2199 },
	{ 14705, 0, 0x2199 },
	{ 14713, 0, 0x292A },
	{ 14720, 0, 0xDF },
	{ 14726, 0, 0x2316 },
	{ 14733, 0, 0x3C4 },
	{ 14737, 0, 0x23B4 },
	{ 14742, 0, 0x165 },
	{ 14749, 0, 0x163 },
	{ 14756, 0, 0x442 },
	{ 14760, 0, 0x20DB },
	{ 14765, 0, 0x2315 },
	{ 14772, 0, 0x1D531 },
	{ 14776, 0, 0x2234 },
	{ 14783, 0, 0x2234 },
	{ 14793, 0, 0x3B8 },
	{ 14799, 0, 0x3D1 },
	{ 14808, 0, 0x3D1 },
	{ 14815, 0, 0x2248 },
	{ 14827, 0, 0x223C },
	{ 14836, 0, 0x2009 },
	{ 14843, 0, 0x2248 },
	{ 14849, 0, 0x223C },
	{ 14856, 0, 0xFE },
	{ 14862, 0, 0x2DC },
	{ 14868, 0, 0xD7 },
	{ 14874, 0, 0x22A0 },
	{ 14881, 0, 0x2A31 },
	{ 14890, 0, 0x2A30 },
	{ 14897, 0, 0x222D },
	{ 14902, 0, 0x2928 },
	{ 14907, 0, 0x22A4 },
	{ 14911, 0, 0x2336 },
	{ 14918, 0, 0x2AF1 },
	{ 14925, 0, 0x1D565 },
	{ 14930, 0, 0x2ADA },
	{ 14938, 0, 0x2929 },
	{ 14943, 0, 0x2034 },
	{ 14950, 0, 0x2122 },
	{ 14956, 0, 0x25B5 },
	{ 14965, 0, 0x25BF },
	{ 14978, 0, 0x25C3 },
	{ 14991, 0, 0x22B4 },
	{ 15006, 0, 0x225C },
	{ 15016, 0, 0x25B9 },
	{ 15030, 0, 0x22B5 },
	{ 15046, 0, 0x25EC },
	{ 15053, 0, 0x225C },
	{ 15058, 0, 0x2A3A },
	{ 15067, 0, 0x2A39 },
	{ 15075, 0, 0x29CD },
	{ 15081, 0, 0x2A3B },
	{ 15089, 0, 0x23E2 },
	{ 15098, 0, 0x1D4C9 },
	{ 15103, 0, 0x446 },
	{ 15108, 0, 0x45B },
	{ 15114, 0, 0x167 },
	{ 15121, 0, 0x226C },
	{ 15127, 0, 0x219E },
	{ 15144, 0, 0x21A0 },
	{ 15162, 0, 0x21D1 },
	{ 15167, 0, 0x2963 },
	{ 15172, 0, 0xFA },
	{ 15179, 0, 0x2191 },
	{ 15184, 0, 0x45E },
	{ 15190, 0, 0x16D },
	{ 15197, 0, 0xFB },
	{ 15203, 0, 0x443 },
	{ 15207, 0, 0x21C5 },
	{ 15213, 0, 0x171 },
	{ 15220, 0, 0x296E },
	{ 15226, 0, 0x297E },
	{ 15233, 0, 0x1D532 },
	{ 15237, 0, 0xF9 },
	{ 15244, 0, 0x21BF },
	{ 15250, 0, 0x21BE },
	{ 15256, 0, 0x2580 },
	{ 15262, 0, 0x231C },
	{ 15269, 0, 0x231C },
	{ 15278, 0, 0x230F },
	{ 15285, 0, 0x25F8 },
	{ 15291, 0, 0x16B },
	{ 15297, 0, 0xA8 },
	{ 15301, 0, 0x173 },
	{ 15307, 0, 0x1D566 },
	{ 15312, 0, 0x2191 },
	{ 15320, 0, 0x2195 },
	{ 15332, 0, 0x21BF },
	{ 15346, 0, 0x21BE },
	{ 15361, 0, 0x228E },
	{ 15367, 0, 0x3C5 },
	{ 15372, 0, 0x3D2 },
	{ 15378, 0, 0x3C5 },
	{ 15386, 0, 0x21C8 },
	{ 15397, 0, 0x231D },
	{ 15404, 0, 0x231D },
	{ 15413, 0, 0x230E },
	{ 15420, 0, 0x16F },
	{ 15426, 0, 0x25F9 },
	{ 15432, 0, 0x1D4CA },
	{ 15437, 0, 0x22F0 },
	{ 15443, 0, 0x169 },
	{ 15450, 0, 0x25B5 },
	{ 15455, 0, 0x25B4 },
	{ 15461, 0, 0x21C8 },
	{ 15467, 0, 0xFC },
	{ 15472, 0, 0x29A7 },
	{ 15480, 0, 0x21D5 },
	{ 15485, 0, 0x2AE8 },
	{ 15490, 0, 0x2AE9 },
	{ 15496, 0, 0x22A8 },
	{ 15502, 0, 0x299C },
	{ 15509, 0, 0x3F5 },
	{ 15520, 0, 0x3F0 },
	{ 15529, 0, 0x2205 },
	{ 15540, 0, 0x3D5 },
	{ 15547, 0, 0x3D6 },
	{ 15553, 0, 0x221D },
	{ 15563, 0, 0x2195 },
	{ 15568, 0, 0x3F1 },
	{ 15575, 0, 0x3C2 },
	{ 15584, 0xFE00, 0x228A },
	{ 15597, 0xFE00, 0x2ACB },
	{ 15611, 0xFE00, 0x228B },
	{ 15624, 0xFE00, 0x2ACC },
	{ 15638, 0, 0x3D1 },
	{ 15647, 0, 0x22B2 },
	{ 15663, 0, 0x22B3 },
	{ 15680, 0, 0x432 },
	{ 15684, 0, 0x22A2 },
	{ 15690, 0, 0x2228 },
	{ 15694, 0, 0x22BB },
	{ 15701, 0, 0x225A },
	{ 15707, 0, 0x22EE },
	{ 15714, 0, 0x7C },
	{ 15721, 0, 0x7C },
	{ 15726, 0, 0x1D533 },
	{ 15730, 0, 0x22B2 },
	{ 15736, 0x20D2, 0x2282 },
	{ 15742, 0x20D2, 0x2283 },
	{ 15748, 0, 0x1D567 },
	{ 15753, 0, 0x221D },
	{ 15759, 0, 0x22B3 },
	{ 15765, 0, 0x1D4CB },
	{ 15770, 0xFE00, 0x2ACB },
	{ 15777, 0xFE00, 0x228A },
	{ 15784, 0xFE00, 0x2ACC },
	{ 15791, 0xFE00, 0x228B },
	{ 15798, 0, 0x299A },
	{ 15806, 0, 0x175 },
	{ 15812, 0, 0x2A5F },
	{ 15819, 0, 0x2227 },
	{ 15825, 0, 0x2259 },
	{ 15832, 0, 0x2118 },
	{ 15839, 0, 0x1D534 },
	{ 15843, 0, 0x1D568 },
	{ 15848, 0, 0x2118 },
	{ 15851, 0, 0x2240 },
	{ 15854, 0, 0x2240 },
	{ 15861, 0, 0x1D4CC },
	{ 15866, 0, 0x22C2 },
	{ 15871, 0, 0x25EF },
	{ 15877, 0, 0x22C3 },
	{ 15882, 0, 0x25BD },
	{ 15888, 0, 0x1D535 },
	{ 15892, 0, 0x27FA },
	{ 15898, 0, 0x27F7 },
	{ 15904, 0, 0x3BE },
	{ 15907, 0, 0x27F8 },
	{ 15913, 0, 0x27F5 },
	{ 15919, 0, 0x27FC },
	{ 15924, 0, 0x22FB },
	{ 15929, 0, 0x2A00 },
	{ 15935, 0, 0x1D569 },
	{ 15940, 0, 0x2A01 },
	{ 15947, 0, 0x2A02 },
	{ 15954, 0, 0x27F9 },
	{ 15960, 0, 0x27F6 },
	{ 15966, 0, 0x1D4CD },
	{ 15971, 0, 0x2A06 },
	{ 15978, 0, 0x2A04 },
	{ 15985, 0, 0x25B3 },
	{ 15991, 0, 0x22C1 },
	{ 15996, 0, 0x22C0 },
	{ 16003, 0, 0xFD },
	{ 16010, 0, 0x44F },
	{ 16015, 0, 0x177 },
	{ 16021, 0, 0x44B },
	{ 16025, 0, 0xA5 },
	{ 16029, 0, 0x1D536 },
	{ 16033, 0, 0x457 },
	{ 16038, 0, 0x1D56A },
	{ 16043, 0, 0x1D4CE },
	{ 16048, 0, 0x44E },
	{ 16053, 0, 0xFF },
	{ 16058, 0, 0x17A },
	{ 16065, 0, 0x17E },
	{ 16072, 0, 0x437 },
	{ 16076, 0, 0x17C },
	{ 16081, 0, 0x2128 },
	{ 16088, 0, 0x3B6 },
	{ 16093, 0, 0x1D537 },
	{ 16097, 0, 0x436 },
	{ 16102, 0, 0x21DD },
	{ 16110, 0, 0x1D56B },
	{ 16115, 0, 0x1D4CF },
	{ 16120, 0, 0x200D },
	{ 16124, 0, 0x200C },
};

const size_t names_count = sizeof names / sizeof *names;
