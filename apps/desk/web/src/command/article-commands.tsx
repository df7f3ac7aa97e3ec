import type { DeskArticle } from '@wireroom/contracts';
import { useState } from 'react';
import { useMay } from '../access/session-context.js';
import { HoldCommand } from './hold-command.js';
import { WithdrawDialog } from './withdraw-dialog.js';
import '../access/access.css';
import './command.css';

/** What holds wait for a person to decide; the others wait for their time. */
const FOR_A_PERSON = new Set(['awaiting-approval', 'not-enriched']);

/** What may be ordered about the newest revision of an article, for whoever may. */
export function ArticleCommands({ view }: { readonly view: DeskArticle }) {
  const [mayWithdraw, mayDecide] = [useMay('withdraw'), useMay('decide-hold')];
  const [open, setOpen] = useState(false);
  const { article, revisions, trace } = view;
  if ((revisions[0]?.revision ?? 0) > article.revision) return null;
  const held = trace.decisions.filter(({ outcome, reason }) => outcome === 'hold' && FOR_A_PERSON.has(reason));
  return (
    <div className="article-commands">
      {mayWithdraw && article.pubStatus !== 'canceled' && (
        <button type="button" className="button button-danger" onClick={() => setOpen(true)}>
          Withdraw …
        </button>
      )}
      {mayDecide &&
        held.map((decision) => (
          <HoldCommand key={decision.routeId} articleId={article.id} revision={article.revision} held={decision} />
        ))}
      {open && <WithdrawDialog article={article} onClose={() => setOpen(false)} />}
    </div>
  );
}
