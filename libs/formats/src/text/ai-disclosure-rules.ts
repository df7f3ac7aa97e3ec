/** What AI did, and to what: decides the digital source type. */
export type AiPart = 'made' | 'part-made' | 'edited' | 'translated' | 'transcribed';

/** One way in which newsrooms say that AI had a part in a text. */
export interface DisclosureRule {
  readonly language: 'en' | 'de';
  /** Must match within one sentence; `note` rules only where the sentence is all there is beside other note sentences. */
  readonly form: RegExp;
  /** Fragments such as "Translated with AI" are disclosures only when they stand alone. */
  readonly standsAlone?: boolean;
}

const EN_TEXT =
  '(?:article|story|text|piece|report|content|post|translation|summary|newsletter|transcript|page|press release|item|dispatch|version|headline|column|update|bulletin|copy|brief|digest|overview|recap|preview|roundup|explainer|interview|contribution)s?';
const EN_IMAGE =
  '(?:image|picture|photo|photograph|illustration|graphic|artwork|collage|visual|cover|video|animation|audio(?: version)?|voice-?over|recording|podcast)s?';
const EN_PART =
  '(?:(?:parts?|portions?|sections?|elements?|sentences?|passages?|a (?:first |rough )?draft|the \\w+|an? (?:earlier|first) version) of )?';
const EN_THIS = `(?:this|these|the (?:above|following|preceding|present)|our)\\s+(?:\\w+\\s+)?(?:${EN_TEXT}|${EN_IMAGE}|news ${EN_TEXT}|${EN_TEXT} (?:headline|summary|translation)|(?:english|german|french|spanish)[- ](?:language )?(?:version|translation|${EN_TEXT}))`;
const EN_SELF = `${EN_PART}(?:${EN_THIS}|(?:the|all) (?:${EN_TEXT}|${EN_IMAGE})(?: (?:on this page|above|below|of this \\w+))?)`;
const EN_TOOL =
  "(?:AI|A\\.I\\.|artificial intelligence|generative AI|chat ?gpt|gpt-?\\d\\w*|openai|deepl|google translate|midjourney|dall-?e|stable diffusion|copilot|gemini|(?:large |AI )?language models?|LLMs?|machine learning|machine translation|machine-translat\\w+|neural (?:machine )?translation|automated (?:insights|translation|software|system)s?|an? (?:algorithm|bot|robot|automated (?:process|system))|algorithms|(?:automatic|automated) (?:translation|transcription|processes?|software|technology)|automation(?: technology)?|voice (?:cloning|synthesis)|synthetic voices?|text-to-speech)(?:['’]s)?";
const EN_DONE =
  '(?:written|co-?written|generated|created|produced|composed|drafted|prepared|compiled|made|translated|edited|revised|polished|refined|rewritten|reworded|optimi[sz]ed|improved|enhanced|adapted|shortened|condensed|proofread|proof-read|corrected|checked|spell-?checked|summari[sz]ed|transcribed|assisted|supported|aided|researched|formatted|authored|illustrated|voiced|narrated|read(?: aloud)?|rendered|localized|localised|suggested|proposed)';
const EN_DID =
  '(?:write|writing|wrote|generat(?:e|ed|ing)|creat(?:e|ed|ing|ion)|produc(?:e|ed|ing|tion)|draft(?:ed|ing)?|prepar(?:e|ed|ing|ation)|compil(?:e|ed|ing)|translat(?:e|ed|ing|ion)|edit(?:ed|ing)?|revis(?:e|ed|ing)|polish(?:ed|ing)?|optimi[sz](?:e|ed|ing|ation)|improv(?:e|ed|ing)|enhanc(?:e|ed|ing)|summari[sz](?:e|ed|ing)|transcri(?:be|bed|bing|ption)|proofread(?:ing)?|correct(?:ed|ing)?|research(?:ed|ing)?|check(?:ed|ing)?|illustrat(?:e|ed|ing)|make|making|made|shorten(?:ed|ing)?|adapt(?:ed|ing)?|phras(?:e|ing))';
const EN_WITH =
  '(?:by|with|using|via|through|from|thanks to|on|partly by|in part by|entirely by|with (?:the )?(?:help|support|assistance|aid|use)(?: (?:of|from))?|from \\w+ (?:by|with|using))';

const DE_TEXT =
  '[\\wäöüß-]{0,20}(?:Artikels?|Text(?:es|s|e)?|Beitr(?:ag|ags|ages|äge)|Berichts?|Meldung(?:en)?|Inhalt(?:e|s|en)?|Übersetzung(?:en)?|Zusammenfassung(?:en)?|Nachricht(?:en)?|Story|Seite|Newsletter|Version|Fassung|Pressemitteilung|Interviews?|Überschrift|Teaser|Kurzfassung|Vorschau|Geschichte|Transkripts?|Kolumne|Analyse)';
const DE_IMAGE =
  '(?:Bild(?:er|es)?|Fotos?|Grafik(?:en)?|Illustration(?:en)?|Titelbild|Aufmacherbild|Symbolbild|Videos?|Audio(?:version|fassung|datei)?|Vorlesefunktion|Podcasts?)';
const DE_THIS = `(?:dies(?:er|e|es|en|em)|(?:vor|nach)stehende[rsnm]?|(?:der|die|das|den|dem|des) (?:vorliegende[rsnm]?|folgende[rsnm]?|obige[rsnm]?))\\s+(?:${DE_TEXT}|${DE_IMAGE}|(?:deutsche|englische)[rsnm]? (?:Fassung|Version|Übersetzung|${DE_TEXT}))`;
const DE_PART =
  '(?:(?:teile|abschnitte|passagen|eine (?:erste |frühere )?(?:fassung|version)|ein (?:erster )?entwurf|die übersetzung) (?:von )?)?';
const DE_SELF = `${DE_PART}(?:${DE_THIS}|(?:der|die|das|den|dem|des|alle) (?:${DE_TEXT}|${DE_IMAGE}))`;
const DE_TOOL =
  '(?:KI|AI|künstliche[rsnm]? Intelligenz|KI-[\\wäöüß-]+|AI-[\\wäöüß-]+|chat ?gpt|gpt-?\\d\\w*|openai|deepl|google (?:translate|übersetzer)|midjourney|dall-?e|(?:KI-|großen |große )?Sprachmodell(?:e|en|s)?|maschinelle[rsnm]? (?:Übersetzung|Lernen)s?|Algorithm(?:us|en)|(?:Roboter|Bot)s?|Robotertext|Automatisierung|(?:einer |einem )?(?:automatisierten|automatischen) (?:System|Verfahren|Software|Übersetzung|Textgenerierung)s?|Textgenerator|Übersetzungssoftware|synthetische[rsnm]? Stimmen?)';
const DE_DONE =
  '(?:(?:mit|vor|über)?erstellt|geschrieben|verfasst|generiert|erzeugt|erarbeitet|produziert|übersetzt|übertragen|optimiert|bearbeitet|redigiert|überarbeitet|verbessert|unterstützt|zusammengefasst|gekürzt|korrigiert|lektoriert|geprüft|transkribiert|verschriftlicht|vertont|vorgelesen|eingesprochen|formuliert|umformuliert|angepasst|genutzt|verwendet|eingesetzt|benutzt|herangezogen|zum Einsatz|entstanden|angefertigt|gestaltet|ins (?:Deutsche|Englische) (?:übersetzt|übertragen))';
const GAP = '[^.!?;]';
/** Word boundaries that know umlauts, which `\b` takes for punctuation. */
const DE_FROM = '(?<![\\wäöüß])';
const DE_TO = '(?![\\wäöüß])';

const forms = (language: 'en' | 'de', sources: readonly string[], standsAlone = false): DisclosureRule[] =>
  sources.map((source) => ({ language, form: new RegExp(source, 'iu'), standsAlone }));

export const DISCLOSURE_RULES: readonly DisclosureRule[] = [
  ...forms('en', [
    `\\b${EN_SELF}\\s+(?:has been|have been|had been|was|were|is|are|being)\\b${GAP}{0,50}?\\b${EN_DONE}\\b${GAP}{0,60}?\\b${EN_WITH}\\s+(?:${GAP}{0,40}?\\b)?${EN_TOOL}\\b`,
    `\\b${EN_SELF}\\s+(?:has been|have been|was|were|is|are)\\s+(?:\\w+\\s+){0,2}?(?:automatically|machine|AI|A\\.I\\.|computer)[- ]${EN_DONE}\\b`,
    `\\b${EN_TOOL}\\b${GAP}{0,40}?\\b(?:was|were|has been|have been)\\s+(?:also |partly |partially )?(?:used|employed|involved|deployed)\\b${GAP}{0,60}?\\b${EN_DID}\\b${GAP}{0,50}?\\b${EN_THIS}\\b`,
    `\\b${EN_TOOL}\\b${GAP}{0,40}?\\b(?:was|were|has been|have been)\\s+(?:also |partly |partially )?(?:used|employed|involved|deployed)\\b${GAP}{0,40}?\\b(?:in|for|on|with)\\s+${EN_THIS}\\b`,
    `\\b(?:wrote|written|produced|drafted|created|translated|edited|researched|reported)\\s+${EN_THIS}\\b${GAP}{0,90}?\\b(?:used|using|uses|with|relied on)\\b${GAP}{0,40}?\\b${EN_TOOL}\\b`,
    `\\b(?:for|in|while|when)\\s+(?:${EN_DID}\\s+)?${EN_THIS}\\b${GAP}{0,60}?\\b(?:used|uses|using|relied on|employed)\\b${GAP}{0,50}?\\b${EN_TOOL}\\b`,
    `\\b(?:we|our (?:editors|editorial team|newsroom|journalists|reporters)|the (?:author|editor|reporter|newsroom|editorial team)|editors)\\b${GAP}{0,30}?\\bused\\b${GAP}{0,40}?\\b${EN_TOOL}\\b${GAP}{0,50}?\\b${EN_DID}\\b${GAP}{0,40}?\\b${EN_THIS}\\b`,
    `\\b${EN_TOOL}\\b\\s+(?:tools? )?(?:has |have )?(?:helped|assisted|contributed)\\b${GAP}{0,50}?\\b${EN_THIS}\\b`,
    `^\\W*(?:this|the (?:above|following)|these)\\s+(?:is|are)?\\s*(?:an?\\s+)?(?:AI|A\\.I\\.|machine|automatically|computer)[- ](?:${EN_DONE})\\s+(?:${EN_TEXT}|${EN_IMAGE})\\b`,
    `\\b${EN_THIS}\\s+(?:contains?|includes?|features?)\\s+(?:${GAP}{0,20}?\\b)?(?:AI|machine|automatically)[- ](?:generated|translated|created|assisted)\\b`,
  ]),
  ...forms(
    'en',
    [
      `^\\W*(?:(?:automatically|machine|partly|partially)[- ])?${EN_DONE}\\s+(?:\\w+\\s+){0,4}?${EN_WITH}\\s+(?:\\w+\\s+){0,3}?${EN_TOOL}\\b`,
      `^\\W*(?:(?:automatic|automated)\\s|(?:AI|machine)[- ])(?:translation|summary|transcript)\\W*$`,
      `^\\W*(?:automatically|machine|AI|A\\.I\\.)[- ](?:${EN_DONE})\\b(?:\\s+(?:by|with|using|from|content|${EN_TEXT}|${EN_IMAGE})\\b${GAP}{0,60})?\\W*$`,
      `^\\W*(?:${EN_IMAGE}|${EN_TEXT}|translation|credit)\\s*(?::|by|with|–|-)\\s*(?:${GAP}{0,30}?[\\s/])?(?:${EN_TOOL}|AI[- ]generated)\\b`,
      `^\\W*(?:${EN_IMAGE}|${EN_TEXT})\\s+(?:was |is |has been )?(?:automatically |partly )?${EN_DONE}\\s+${EN_WITH}\\s+(?:\\w+\\s+){0,3}?${EN_TOOL}\\b`,
    ],
    true,
  ),
  ...forms('de', [
    `\\b${DE_SELF}\\s+(?:wurden?|ist|sind|worden|erschien|erschienen|entstand|entstanden|entsteht|hat|haben|basiert)\\b${GAP}{0,70}?${DE_FROM}${DE_TOOL}${DE_TO}${GAP}{0,60}?${DE_FROM}${DE_DONE}${DE_TO}`,
    `\\b${DE_SELF}\\s+(?:entstand|entstanden|entsteht|stammt|basiert|beruht)\\b${GAP}{0,60}?${DE_FROM}${DE_TOOL}${DE_TO}`,
    `\\b${DE_SELF}\\s+(?:wurden?|ist|sind)\\s+(?:[\\wäöüß]+\\s+){0,5}?(?:automatisch|maschinell|automatisiert|vollautomatisch|KI[- ]gestützt)\\s+(?:[\\wäöüß]+\\s+){0,3}?${DE_DONE}\\b`,
    `\\b${DE_SELF}\\s+(?:ist|sind|wurden?)\\s+(?:[\\wäöüß]+\\s+){0,2}?KI-(?:generiert|erstellt|übersetzt|unterstützt|gestützt|erzeugt)`,
    `\\b(?:hat|haben|habe)\\s+${DE_THIS}\\b${GAP}{0,120}?${DE_FROM}${DE_TOOL}${DE_TO}${GAP}{0,80}?${DE_FROM}${DE_DONE}${DE_TO}`,
    `\\b(?:nutzten?|verwendeten?|benutzten?|setzten?)\\b${GAP}{0,30}?\\b${DE_THIS}${GAP}{0,40}?${DE_FROM}${DE_TOOL}${DE_TO}`,
    `\\b(?:bei|für|zur|beim|in|an)\\s+(?:der |die |dem )?(?:[\\wäöüß]+(?:ung|en|eit)\\s+)?${DE_THIS}\\b${GAP}{0,70}?${DE_FROM}${DE_TOOL}${DE_TO}${GAP}{0,60}?\\b(?:${DE_DONE}|geholfen)\\b`,
    `${DE_FROM}${DE_TOOL}${DE_TO}${GAP}{0,40}?\\b(?:hat|haben|half|halfen|unterstützte[n]?|kam|kamen|wurden?)\\b${GAP}{0,60}?\\b${DE_THIS}\\b`,
    `\\b(?:wir|unsere redaktion|die redaktion)\\b${GAP}{0,40}?\\b${DE_THIS}\\b${GAP}{0,60}?${DE_FROM}${DE_TOOL}${DE_TO}${GAP}{0,60}?${DE_FROM}${DE_DONE}${DE_TO}`,
    `^\\W*dies(?:e|er|es)?\\s+(?:ist\\s+)?(?:eine?\\s+)?(?:KI-(?:generierte|erstellte|gestützte|übersetzte)|maschinelle|automatische|automatisch erstellte|maschinell erstellte)[rsnm]?\\s+(?:${DE_TEXT}|${DE_IMAGE})`,
  ]),
  ...forms(
    'de',
    [
      `^\\W*(?:(?:automatisch|maschinell|teilweise|aus dem [\\wäöüß]+|ins [\\wäöüß]+)\\s+){0,2}${DE_DONE}\\s+(?:[\\wäöüß]+\\s+){0,3}?(?:mit|von|durch|per|mithilfe|mittels|unter)\\s+(?:[\\wäöüß]+\\s+){0,3}?${DE_TOOL}${DE_TO}`,
      `^\\W*(?:automatisch|maschinell|automatisiert|vollautomatisch)\\s+${DE_DONE}\\W*$`,
      `^\\W*(?:(?:KI|AI)-|(?:automatische|maschinelle) )(?:Übersetzung|Zusammenfassung|Kurzfassung)\\W*$`,
      `,\\s(?:mit|von|durch)\\s+(?:[\\wäöüß]+\\s+)?${DE_TOOL}${DE_TO}\\s+${DE_DONE}\\W*$`,
      `^\\W*(?:mit|von|durch|per|mithilfe von|mit hilfe von|unter einsatz von|mittels)\\s+(?:[\\wäöüß]+\\s+){0,2}?${DE_TOOL}${DE_TO}\\s+(?:[\\wäöüß]+\\s+){0,4}?${DE_DONE}\\W*$`,
      `^\\W*(?:KI|AI)-(?:generiert|erstellt|übersetzt|unterstützt|gestützt|erzeugt)(?:e[rsnm]?\\s+(?:${DE_TEXT}|${DE_IMAGE}))?\\W*$`,
      `^\\W*(?:${DE_IMAGE}|${DE_TEXT}|quelle|übersetzung)\\s*(?::|von|mit|–|-)\\s*(?:${GAP}{0,30}?[\\s/])?(?:${DE_TOOL}|KI-generiert)(?![\\wäöüß])`,
      `^\\W*(?:${DE_IMAGE}|${DE_TEXT})\\s+(?:wurde |ist )?(?:mit|von|durch|per|mithilfe von)\\s+(?:[\\wäöüß]+\\s+){0,2}?${DE_TOOL}${DE_TO}\\s+${DE_DONE}`,
    ],
    true,
  ),
];

/** The note says that AI had no part. */
export const DENIALS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:no|without(?: (?:any|the))?(?: (?:use|help|aid|assistance|support|involvement))?(?: of| from)?)\\s+(?:${GAP}{0,15}?\\b)?${EN_TOOL}\\b`,
    'iu',
  ),
  new RegExp(
    `\\b(?:not|never|n[o']t)\\s+(?:been\\s+)?(?:${EN_DONE}|use[ds]?|using|involve[ds]?)\\b${GAP}{0,40}?\\b${EN_TOOL}\\b`,
    'iu',
  ),
  new RegExp(`\\b${EN_TOOL}\\s+(?:tools? |software )?(?:was|were|is|has|have)(?: been)?(?: not|n[o']t|\\s+never)\\b`, 'iu'),
  new RegExp(`\\b(?:ohne|kein(?:e|er|en|em|es)?)\\s+(?:${GAP}{0,25}?(?<![\\wäöüß]))?${DE_TOOL}${DE_TO}`, 'iu'),
  new RegExp(`\\bnicht\\s+(?:mit|von|durch|per|mithilfe|unter)\\s+(?:${GAP}{0,20}?(?<![\\wäöüß]))?${DE_TOOL}${DE_TO}`, 'iu'),
];

/** The sentence tells what somebody said or did, so it is copy about AI and no note. */
export const REPORTING =
  /\b(?:said|says|saying|told|claimed|claims that|alleged|alleges|accused|admitted|acknowledged|revealed|argued|reportedly|critics|apparently|allegedly|appeared to|lawsuit|sued|court|suspected|sagte|sagt|erklärte|behauptete[nt]?|räumte|angeblich|kritisiert\w*|mutmaßlich|soll(?:en)? .{0,60}(?:worden|haben)|gab zu|laut|falsely|viral|fake[ds]?|hoax|shared|geteilt|fälschlich|falschmeldung|verbreitet)\b|,\s(?:wie|so)\s|,\s[\p{L} ]{1,40}\s(?:say|found|show|sagen|zeigen)\b/iu;

/** Which part AI had, by the words of the sentence, the strongest claim last so that it can be outdone by a narrower one. */
export const PARTS: readonly (readonly [AiPart, RegExp])[] = [
  ['transcribed', /\btranscri|transkri|verschriftlich|spell-?check|rechtschreib|proof-?read/iu],
  ['translated', /\btranslat|übersetz|\bdeepl\b|ins (?:deutsche|englische) übertragen/iu],
  [
    'edited',
    /\b(?:optimi[sz]|edit(?:ed|ing)\b|revis|polish|refin|rewritten|reword|improv|enhanc|adapt|shorten|condens|correct(?:ed|ing)|check(?:ed|ing)?(?=[^.]{0,30}(?:by|with|using)[^.]{0,20}(?:AI|A\.I\.|artificial|language model))|assist|support|aid(?:ed)?\b|help|research|structur|format|used|uses|relied)|optimier|bearbeit|redigier|überarbeit|verbesser|unterstütz|gekürzt|korrigier|lektorier|angepasst|umformulier|mit ?hilfe|hilfe|nutzt|recherche|verwende|eingesetzt|zum einsatz|benutzt|gestützt/iu,
  ],
  [
    'part-made',
    /\b(?:parts?|portions?|sections?|partly|partially|in part|draft|summar(?:y|ies|i[sz]ed)|headline|elements?|passages?)\b|teile |teilweise|abschnitte|passagen|entwurf|zusammenf|überschrift|teaser|kurzfassung/iu,
  ],
];

/** Purely rule-driven text: no model trained on samples has a part in it. */
export const RULE_DRIVEN =
  /\b(?:automated insights|an? algorithm|algorithms?|automatically generated|automation|automated (?:process|system|software)|bot|robot)\b|algorithm(?:us|en)|roboter|automatisch (?:erstellt|generiert|erzeugt)|automatisiert(?:en)? (?:erstellt|generiert|erzeugt|verfahren|system)/iu;
export const MODEL_DRIVEN =
  /\b(?:AI|A\.I\.|artificial intelligence|gpt|chatgpt|language models?|llms?|machine learning|KI)\b|KI-|künstliche|sprachmodell/iu;

export const PICTURE = new RegExp(`${DE_FROM}(?:${EN_IMAGE}|${DE_IMAGE})${DE_TO}`, 'iu');
export const SOUND = /\b(?:audio|voice|podcast|narrat|vorgelesen|vertont|vorlese|stimme)/iu;
export const ABOUT_TEXT = new RegExp(`${DE_FROM}(?:${EN_TEXT}|${DE_TEXT})${DE_TO}`, 'iu');
