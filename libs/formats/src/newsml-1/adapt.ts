import { emptyItem, type Item } from '@wireroom/contracts';
import { deriveHeadline } from '../feed/item-text.js';
import { readLanguage } from '../feed/read-language.js';
import { RepairLog } from '../repair-log.js';
import { attribute, childNamed, childrenNamed, type XmlElement } from '../xml/xml-element.js';
import { setConcepts, takeKeywords } from './adapt-concepts.js';
import { setCopy } from './adapt-copy.js';
import { setLines } from './adapt-lines.js';
import { addLink, addNote, setManagement } from './adapt-management.js';
import { describeMedia, setMedia } from './adapt-media.js';
import { setParties } from './adapt-parties.js';
import { setRights } from './adapt-rights.js';
import { ElementJson } from './element-json.js';
import type { Envelope } from './envelope.js';
import { type Newsml1Identity, setIdentity } from './identity.js';
import { formalName, lineText } from './line-text.js';
import type { NewsComponent } from './news-component.js';
import type { NewsmlContext } from './newsml-context.js';
import { Properties } from './properties.js';
import type { Story } from './stories.js';
import { partsOf, type StoryParts } from './story-parts.js';
import { Topics } from './topics.js';

/** A `NewsItem` as far as all of its stories share it. */
export interface ItemFrame {
  readonly element: XmlElement;
  readonly identity: Newsml1Identity;
  readonly envelope?: Envelope;
  readonly topics: Topics;
  readonly baseUrl?: string;
  /** What was mended in reading the item, before any of its stories. */
  readonly repairs: RepairLog;
}

/** One story of an item; without one, what the item says by its management alone, such as that it is withdrawn. */
export function adaptStory(frame: ItemFrame, story: Story | undefined): Item {
  const parts = story === undefined ? undefined : partsOf(story);
  const speakers = parts?.speakers ?? [];
  const about = aboutOf(frame, speakers);
  const context = contextOf(frame, speakers, about);
  const item = emptyItem();
  setIdentity(item, frame.identity, story?.fragment);
  setManagement(item, about.management, context.repairs);
  if (frame.identity.previous !== undefined && item.signals.length === 0) item.signals.push('update');
  if (frame.envelope?.priority !== undefined) item.priority = frame.envelope.priority;
  if (context.language !== undefined) item.language = context.language;
  setLines(item, about.lines, context);
  setConcepts(item, about.descriptive, context);
  setParties(item, about.administrative, context);
  setRights(item, about.rights);
  if (parts !== undefined) setContent(item, parts, context);
  setLabels(item, about.identification);
  const metadata = takeKeywords(
    item,
    speakers.flatMap((speaker) => [...(speaker.about.get('metadata') ?? [])]),
  );
  addComments(item, frame.element, speakers);
  setExtensions(item, { about, metadata, envelope: frame.envelope });
  if (item.headline === undefined) deriveHeadline(item);
  item.repairs.push(...frame.repairs.list, ...context.repairs.list);
  for (const name of Object.keys(item) as (keyof Item)[]) if (item[name] === undefined) delete item[name];
  return item;
}

/** Comments are for people who work with the item. */
function addComments(item: Item, element: XmlElement, speakers: readonly NewsComponent[]): void {
  for (const comment of childrenNamed(element, 'comment')) addNote(item, lineText(comment));
  for (const speaker of speakers) for (const comment of speaker.about.get('comment') ?? []) addNote(item, lineText(comment));
}

/** Properties of one story by the element that holds them. */
interface About {
  readonly identification: Properties;
  readonly management: Properties;
  readonly lines: Properties;
  readonly administrative: Properties;
  readonly rights: Properties;
  readonly descriptive: Properties;
}

function aboutOf({ element }: ItemFrame, speakers: readonly NewsComponent[]): About {
  const of = (name: string) => new Properties(speakers.flatMap((speaker) => [...(speaker.about.get(name) ?? [])]));
  const own = (name: string) => new Properties([childNamed(element, name)].filter((found) => found !== undefined));
  return {
    identification: own('identification'),
    management: own('newsmanagement'),
    lines: of('newslines'),
    administrative: of('administrativemetadata'),
    rights: of('rightsmetadata'),
    descriptive: of('descriptivemetadata'),
  };
}

function contextOf(frame: ItemFrame, speakers: readonly NewsComponent[], { descriptive }: About): NewsmlContext {
  const repairs = new RepairLog();
  const languages = descriptive.all('language');
  descriptive.leave('language', languages);
  const written = formalName(languages[0]) ?? attribute(frame.element, 'xml:lang');
  const language = readLanguage(written, repairs);
  const sets = speakers.flatMap((speaker) => [...(speaker.about.get('topicset') ?? [])]);
  return {
    ...(language === undefined ? {} : { language }),
    ...(frame.baseUrl === undefined ? {} : { baseUrl: frame.baseUrl }),
    topics: sets.length === 0 ? frame.topics : new Topics(sets, frame.topics),
    repairs,
  };
}

function setContent(item: Item, { texts, media, references }: StoryParts, context: NewsmlContext): void {
  setMedia(item, media, context);
  for (const reference of references) addLink(item, reference, 'relatedTo');
  setCopy(item, texts, context);
  describeMedia(item, texts, context);
  item.type = typeOf(item, references.length > 0);
}

function typeOf({ body, media }: Item, hasReferences: boolean): Item['type'] {
  const [medium] = media;
  if (body.length > 0) return 'text';
  if (medium !== undefined) return medium.type === 'document' ? 'text' : medium.type;
  return hasReferences ? 'composite' : 'text';
}

/** Agencies put the slug into the label by which people find an item. */
function setLabels(item: Item, identification: Properties): void {
  identification.all('newsidentifier');
  const label = lineText(identification.first('namelabel'));
  if (label !== undefined && item.slugline === undefined) item.slugline = label;
  for (const comment of identification.all('comment')) addNote(item, lineText(comment));
}

interface Left {
  readonly about: About;
  readonly metadata: readonly XmlElement[];
  readonly envelope?: Envelope;
}

function setExtensions(item: Item, { about, metadata, envelope }: Left): void {
  const json = new ElementJson(() => {
    if (!item.repairs.some(({ detail }) => detail === 'extensions'))
      item.repairs.push({ code: 'list-cut', detail: 'extensions' });
  });
  const found: Record<string, unknown> = {
    NewsEnvelope: envelope?.json,
    Identification: json.ofAll(about.identification.rest()),
    NewsManagement: json.ofAll(about.management.rest()),
    NewsLines: json.ofAll(about.lines.rest()),
    AdministrativeMetadata: json.ofAll(about.administrative.rest()),
    RightsMetadata: json.ofAll(about.rights.rest()),
    DescriptiveMetadata: json.ofAll(about.descriptive.rest()),
    ...json.ofAll(metadata),
    ...item.extensions,
  };
  const entries = Object.entries(found).filter(([, value]) => value !== undefined);
  if (entries.length > 0) item.extensions = Object.fromEntries(entries);
}
