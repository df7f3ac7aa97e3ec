import { useEffect, useState } from 'react';
import { useWire } from '../wire/wire-context.js';

const QUIET_MS = 300;

/** A number that grows when the wire tells of a change of the article; a burst of changes counts once. */
export function useLiveVersion(articleId: string): number {
  const { feed } = useWire();
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unwatch = feed.watch(articleId, () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setVersion((before) => before + 1);
      }, QUIET_MS);
    });
    return () => {
      unwatch();
      clearTimeout(timer);
    };
  }, [feed, articleId]);
  return version;
}
