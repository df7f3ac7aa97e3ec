import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { navigate } from './navigate.js';

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
  readonly replace?: boolean;
}

/** A link inside the desk. Everything but a plain click (new tab, copy, middle button) is left to the browser. */
export function Link({ href, replace, ...anchor }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(href, { replace });
  };
  return <a {...anchor} href={href} onClick={follow} />;
}
