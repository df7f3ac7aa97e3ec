/** Names of the standard's elements as it writes them; documents are read with names in lower case. */
const NAMES = (
  'accountable altId altLoc altRep audience catalogRef conceptRef conceptSet contactInfo contentCreated contentMeta contentMetaExtProperty ' +
  'contentModified contentSet copyrightHolder copyrightNotice dataMining deliverableOf derivedFrom derivedFromValue digitalSourceType ' +
  'edNote eventDetails eventStatus exclAudience facetConcept fileName firstCreated geoAreaDetails groupExtProperty groupRef groupSet ' +
  'hasInstrument headerExtProperty hierarchyInfo hopHistory incomingFeedId infoSource inlineData inlineRef inlineXML instanceOf itemClass ' +
  'itemMeta itemMetaExtProperty itemRef mainConcept memberOf metadataCreator newsContentCharacteristics newsCoverage objectDetails ' +
  'occurStatus openHours organisationDetails origRep partMeta partMetaExtProperty personDetails POIDetails postalCode pubHistory pubStatus ' +
  'publishedExtProperty regionDelim remoteContent remoteContentExtProperty remoteInfo rightsExpressionData rightsExpressionXML rightsInfo ' +
  'rightsInfoExtProperty sameAs sameAsScheme timeDelim transmitId usageTerms userInteraction versionCreated worldRegion'
).split(' ');

const BY_LOWER_CASE: ReadonlyMap<string, string> = new Map(NAMES.map((name) => [name.toLowerCase(), name]));

/** The name of an element as the standard writes it; those of other namespaces stay as they came. */
export function ownName(name: string): string {
  const local = name.startsWith('nar:') ? name.slice(4) : name;
  return BY_LOWER_CASE.get(local) ?? local;
}
