import type { Lexicon } from './lexicon.js';
import { words } from './words.js';

/** German, as agencies write it. All nouns are capitalised, so articles and prepositions carry the evidence. */
export const GERMAN: Lexicon = {
  locative: words('in nahe richtung rund'),
  weakLocative: words('nach bei aus von vor um zwischen über für gegenüber ab bis'),
  direction:
    words(`östlichen westlichen nördlichen südlichen östliche westliche nördliche südliche östlich westlich nördlich südlich
    nordöstlich nordwestlich südöstlich südwestlich zentralen innerhalb außerhalb ganz halb`),
  determiner:
    words(`der die das dem den des ein eine einen einem einer eines kein keine keinen keinem keiner mein dein sein ihr unser
    euer ihre seine unsere dieser diese dieses diesem diesen jeder jede jedes jedem jeden manche viele alle einige mehrere beim zum zur
    im am vom ins ans fürs ihren ihrem seinen seinem etwas viel wenig mehr weniger genug`),
  function:
    words(`in im an am auf aus bei mit nach von vom zu zum zur für um durch gegen ohne unter über vor hinter neben zwischen
    seit während wegen trotz als wenn weil dass ob da doch aber und oder denn sondern der die das dem den des ein eine einen
    einem einer er sie es wir ihr ich man sein seine ihre auch noch nur schon so dann nun hier dort wo wie was wer warum laut
    nachdem bevor obwohl damit deshalb zudem außerdem allerdings dagegen ganz rund etwa alle beide viele mehrere`),
  town: words(`stadt hauptstadt landeshauptstadt großstadt kleinstadt hafenstadt millionenstadt metropole gemeinde ort dorf ortschaft
    kreisstadt industriestadt universitätsstadt küstenstadt grenzstadt badeort ferienort kurort vorort stadtteil hansestadt touristenort
    messestadt domstadt altstadt innenstadt`),
  beside: words(`flughafen hauptbahnhof bahnhof universität uni messe raum großraum region bezirk kreis landkreis standort polizei
    landgericht amtsgericht oberlandesgericht verwaltungsgericht staatsanwaltschaft klinik klinikum zoo oper tatort bistum erzbistum
    bürgermeister oberbürgermeister polizeipräsidium regierungsbezirk börse hafen autobahn autobahnkreuz bundesland freistaat land
    bürgermeisterin oberbürgermeisterin montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april
    mai juni juli august september oktober november dezember republik präsident präsidentin regierung botschaft feuerwehr`),
  honorific: words('herr herrn frau dr prof professor'),
  stateVerb:
    words(`sagte sagt sagen erklärte erklärt warnte warnt warnen wirft werfen warf kritisierte kritisiert kritisieren will wollen wollte wollten fordert fordern forderte forderten lehnt lehnte lehnen dementiert dementierte
    bestreitet bestritt kündigte kündigt kündigen droht drohte drohen verhängte verhängt verhängen verurteilte verurteilt
    verurteilen plant planen plante reagiert reagierte reagieren hofft hoffen hoffte sieht sehen sah setzt setzen setzte
    unterstützt unterstützte unterstützen weist wies weisen ruft rief rufen zeigt zeigte bietet bot einigten einigen beschuldigte beschuldigt beharrt pocht drängt signalisiert`),
  auxiliary: words(''),
  statePreposition: words('zwischen mit gegen'),
  and: words('und oder sowie'),
  water: words('meer golf see ozean bucht straße kanal'),
  languageCue: words('auf ins'),
  capitalNouns: true,
};
