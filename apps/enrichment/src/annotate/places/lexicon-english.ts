import type { Lexicon } from './lexicon.js';
import { words } from './words.js';

/** English, as wire services write it. */
export const ENGLISH: Lexicon = {
  locative: words('in near outside around across throughout inside via'),
  weakLocative: words('from to at toward towards into for over between leaving reaching visit visited visiting off'),
  direction: words(`east west north south eastern western northern southern northeast northwest southeast southwest northeastern
    northwestern southeastern southwestern central downtown upper lower greater inner outer old rural nearby mainland occupied`),
  determiner: words('the a an this that these those his her its their our my your some any every each no another'),
  function:
    words(`in on at by for from to of with as if when while where after before since until although though because but and or
    nor so yet the a an this that these those he she it they we you i his her its their our my your there here now then thus
    once during despite under over near between among against about around across through within without according also still
    even only just not no who what why how which whose both either neither all many most some few several more other another
    last next early late like unlike`),
  town: words(`city town village port capital suburb resort municipality hamlet metropolis township borough community
    neighborhood neighbourhood district settlement hub`),
  beside:
    words(`mayor police governor senator president premier prime minister chancellor council court university airport station
    stadium school hospital museum opera zoo marathon region area county province district state city metro suburb summit
    conference agreement accord treaty talks stock exchange bourse office bureau branch embassy consulate government authorities
    officials residents prosecutors lawmaker lawmakers judge fire department transit public health time local lawyer attorney archbishop
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec today yesterday
    correspondent native resident citizen olympics olympic games festival film fair trade motor show fashion week climate central`),
  honorific: words('mr mrs ms miss dr prof professor sir lady lord dame judge justice capt captain lt sgt col gen rep sen'),
  stateVerb:
    words(`said says say told tells warned warns denied denies accused accuses announced announces demanded demands called calls
    wants wanted rejected rejects agreed agrees refused refuses insisted insists signaled signalled pledged pledges vowed vows
    condemned condemns criticized criticised criticizes urged urges imposed imposes expelled expels summoned summons recalled
    recalls responded responds retaliated retaliates hopes hoped fears feared believes believed sees considers considered plans
    planned intends intended threatened threatens offered offers backs backed supports supported opposes opposed faces
    maintains maintained recognizes recognised
    recognized supplies supplied exports sent sends seeks sought proposed proposes claims claimed argues argued blamed blames
    send impose reject agree want support back deny accuse warn respond retaliate announce expel withdraw seek demand insist pledge
    condemn criticize criticise urge summon recall hope fear believe see consider plan intend threaten offer oppose propose claim`),
  auxiliary: words('has have had would will must should can could may might is was are were did does'),
  statePreposition: words('between with against'),
  and: words('and or'),
  water: words('sea ocean gulf strait straits channel bay cape'),
  languageCue: words('in speak speaks spoke speaking spoken learn learns learned into written translated fluent'),
  capitalNouns: false,
};
