import type { Article, FormatDescription } from '@wireroom/contracts';
import { useResource } from '../api/use-resource.js';
import { articlePath } from '../page/page-path.js';
import { Panel } from './panel.js';

/** The shown revision in every format that articles go out in: to look at, or to keep as a file. */
export function FormatsPanel({ article }: { readonly article: Article }) {
  const { data: formats, error } = useResource<FormatDescription[]>('/api/formats');
  const address = `/api${articlePath(article.id, article.revision)}?format=`;
  return (
    <Panel title="Formats" className="formats-panel">
      {error && <p className="panel-none">The list of formats could not be loaded: {error.message}</p>}
      <ul className="formats">
        {formats?.map(({ name, title }) => (
          <li key={name}>
            <a href={`${address}${name}`} target="_blank" rel="noreferrer noopener">
              {title}
            </a>
            <a className="format-save" href={`${address}${name}`} download aria-label={`Save as ${title}`}>
              Save
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
