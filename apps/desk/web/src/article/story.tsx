import type { Article } from '@wireroom/contracts';
import { Moment } from '../time/moment.js';
import { BlockView } from './block-view.js';
import { type EvidenceIndex, spansAt } from './evidence-spans.js';
import { InlineText } from './inline-text.js';

interface StoryProps {
  readonly article: Article;
  readonly evidence: EvidenceIndex;
}

/** The copy itself: notes to editors first, then what readers would see, then who signed it. */
export function Story({ article, evidence }: StoryProps) {
  return (
    <article className="story" lang={article.language}>
      <EditorNotes article={article} evidence={evidence} />
      <StoryHead article={article} evidence={evidence} />
      <div className="story-body">
        {article.body.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a revision never changes, its blocks are known by their place
          <BlockView key={index} block={block} spans={spansAt(evidence, { field: 'body', block: index })} />
        ))}
        {article.body.length === 0 && <p className="story-none">This revision has no text.</p>}
      </div>
      <StoryFoot article={article} evidence={evidence} />
    </article>
  );
}

function StoryHead({ article, evidence }: StoryProps) {
  const byline = article.byline ?? article.authors.map((author) => author.name).join(', ');
  return (
    <header>
      {article.section && <p className="story-section">{article.section}</p>}
      <h2 className="story-headline" dir="auto">
        {article.headline ? (
          <InlineText text={article.headline} spans={spansAt(evidence, { field: 'headline' })} />
        ) : (
          'No headline'
        )}
        {article.headlineOrigin === 'derived' && (
          <span className="chip chip-derived" title="The copy has no headline; this one was made from its text">
            derived
          </span>
        )}
      </h2>
      {article.subheadline && (
        <p className="story-subheadline" dir="auto">
          <InlineText text={article.subheadline} spans={spansAt(evidence, { field: 'subheadline' })} />
        </p>
      )}
      {article.abstract && (
        <p className="story-abstract" dir="auto">
          <InlineText text={article.abstract} spans={spansAt(evidence, { field: 'abstract' })} />
        </p>
      )}
      <p className="story-line">
        {byline && (
          <span className="story-byline">
            <InlineText text={byline} spans={article.byline ? spansAt(evidence, { field: 'byline' }) : []} />
          </span>
        )}
        {article.dateline && (
          <span>
            <InlineText text={article.dateline.text} spans={spansAt(evidence, { field: 'dateline' })} />
          </span>
        )}
        {article.versionCreated && <Moment when={article.versionCreated} />}
      </p>
    </header>
  );
}

function EditorNotes({ article, evidence }: StoryProps) {
  if (article.edNotes.length === 0) return null;
  return (
    <aside className="story-notes" aria-label="Notes to editors">
      {article.edNotes.map((note, index) => (
        <p key={note.text} dir="auto">
          <b>{note.public ? 'Note' : 'Note to editors, not for publication'}</b>
          {/* Offsets of an editorial note are into the first one. */}
          <InlineText text={note.text} spans={index === 0 ? spansAt(evidence, { field: 'edNote' }) : []} />
        </p>
      ))}
    </aside>
  );
}

function StoryFoot({ article, evidence }: StoryProps) {
  const disclosure = article.provenance?.aiDisclosure;
  if (!article.signOff && !disclosure && !article.credit) return null;
  return (
    <footer>
      {disclosure && (
        <aside className="story-disclosure" aria-label="AI disclosure">
          <b>AI disclosure</b>
          <p dir="auto">
            <InlineText text={disclosure.text} spans={spansAt(evidence, { field: 'disclosure' })} />
          </p>
          <small>{disclosure.digitalSourceType}</small>
        </aside>
      )}
      <p className="story-line">
        {article.credit && (
          <span>
            <InlineText text={article.credit} spans={spansAt(evidence, { field: 'credit' })} />
          </span>
        )}
        {article.signOff && <span title="Sign-off: who handled the copy">({article.signOff})</span>}
      </p>
    </footer>
  );
}
