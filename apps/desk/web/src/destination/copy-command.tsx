import { useEffect, useRef, useState } from 'react';

/** How long a button says that it has copied, in milliseconds. */
const SAID_MS = 2_000;

/** A command for a terminal. Where the browser gives no clipboard (it does on https and localhost), the text is selected instead. */
export function CopyCommand({ command }: { readonly command: string }) {
  const text = useRef<HTMLElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(command);
      setSaid('Copied');
    } catch {
      if (text.current) getSelection()?.selectAllChildren(text.current);
      setSaid('Selected');
    }
  };
  return (
    <span className="command">
      <code ref={text}>{command}</code>
      <button type="button" onClick={() => void copy()} aria-label={`Copy ${command}`}>
        {said || 'Copy'}
      </button>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </span>
  );
}
