/** The small words and nouns of a language that tell a place from a word or person of the same name. All in lower case. */
export interface Lexicon {
  /** Before a place and hardly before anything else that is capitalised: "in", "near". */
  readonly locative: ReadonlySet<string>;
  /** Before a place, but as well before what is none: "from", "nach". */
  readonly weakLocative: ReadonlySet<string>;
  /** Between a locative and a place: "central", "nördlichen", and before it: "East". */
  readonly direction: ReadonlySet<string>;
  /** Articles and the like, which no city has. */
  readonly determiner: ReadonlySet<string>;
  /** Capitalised at the start of a sentence only: "when", "for". Never the first half of a name. */
  readonly function: ReadonlySet<string>;
  /** Kinds of towns: "the city of Nice", "die Stadt Essen". */
  readonly town: ReadonlySet<string>;
  /** Nouns beside a place that leave it one: "Paris police", "Flughafen Frankfurt", weekdays, titles. */
  readonly beside: ReadonlySet<string>;
  /** "Mr", "Frau": what follows is a person. */
  readonly honorific: ReadonlySet<string>;
  /** What a government does: "said", "kritisierte". */
  readonly stateVerb: ReadonlySet<string>;
  /** What may stand before a verb of state, and says nothing alone: "has". Where the verb comes last, as in German, none. */
  readonly auxiliary: ReadonlySet<string>;
  /** Before a capital that stands for its government, when a state verb is not at hand: "between", "gegen". */
  readonly statePreposition: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** Waters named after a land: "Sea", "Golf". */
  readonly water: ReadonlySet<string>;
  /** Before the name of a language: "in", "speak", "auf". */
  readonly languageCue: ReadonlySet<string>;
  /** All nouns are capitalised, so a capital is no sign of a name. */
  readonly capitalNouns: boolean;
}
