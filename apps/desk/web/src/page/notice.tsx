import type { ReactNode } from 'react';

interface NoticeProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly kind?: 'plain' | 'warning';
}

/** Stands where content would be: nothing there yet, nothing found, or it could not be loaded. */
export function Notice({ title, children, kind = 'plain' }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'warning' ? 'alert' : undefined}>
      <h2>{title}</h2>
      {children && <div>{children}</div>}
    </div>
  );
}
