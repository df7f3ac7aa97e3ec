/** Names of NewsML's elements and attributes as it writes them; documents are read with names in lower case. */
const NAMES = (
  'AdministrativeMetadata AssignedBy AssociatedWith Catalog Characteristics Comment Confidence Contributor Copyright CopyrightDate ' +
  'CopyrightHolder CopyrightLine Creator CreditLine DateAndTime DateLabel DateLine DateLineDate DefaultVocabularyFor DerivedFrom ' +
  'DescriptiveMetadata Details Duid EndDate Essential Euid FileName FirstCreated FormalName FutureStatus Genre Geography HeadLine HowPresent Href ' +
  'Identification Importance Instruction KeywordLine Label LabelText LabelType Language Limitations Location Metadata MetadataType NameLabel ' +
  'NewsIdentifier NewsItem NewsItemId NewsItemType NewsLine NewsLineText NewsLineType NewsLines NewsManagement NewsProduct NewsService Occurrences ' +
  'OfInterestTo Origin Party PreviousRevision Priority Property ProviderId PublicIdentifier Rank Relevance Revision RevisionHistory RevisionId ' +
  'RevisionStatus RightsHolder RightsLine RightsMetadata Role Scheme SentFrom SentTo SeriesLine SlugLine Source StartDate Status ' +
  'StatusWillChange SubHeadLine Subject SubjectCode SubjectDetail SubjectMatter SubjectQualifier SystemIdentifier ThisRevisionCreated Topic ' +
  'TopicOccurrence TransmissionId Translation TranslationOf Update Urgency UsageRights UsageType Value ValueRef Variant Vocabulary ByLine ByLineTitle'
).split(' ');

const BY_LOWER_CASE: ReadonlyMap<string, string> = new Map(NAMES.map((name) => [name.toLowerCase(), name]));

/** The name as the standard writes it; others stay as they came. */
export function ownName(name: string): string {
  return BY_LOWER_CASE.get(name) ?? name;
}
