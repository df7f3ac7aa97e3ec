import { useEffect, useMemo } from 'react';
import { AccountPage } from './access/account-page.js';
import { AuditPage } from './access/audit-page.js';
import { SessionGate } from './access/session-gate.js';
import { SignInAnew } from './access/sign-in-anew.js';
import { UsersPage } from './access/users-page.js';
import { ArticlePage } from './article/article-page.js';
import { DestinationPage } from './destination/destination-page.js';
import { DestinationsPage } from './destination/destinations-page.js';
import { usePathname } from './page/navigate.js';
import { Notice } from './page/notice.js';
import { type Page, pageOf } from './page/page-path.js';
import { TopBar } from './page/top-bar.js';
import { RejectionsPage } from './rejection/rejections-page.js';
import { SearchPage } from './search/search-page.js';
import { createWire, WireProvider } from './wire/wire-context.js';
import { WirePage } from './wire/wire-page.js';
import { WithdrawalPage } from './withdrawal/withdrawal-page.js';
import { WithdrawalsPage } from './withdrawal/withdrawals-page.js';

/** The whole desk: one wire for all pages, and the page that the address names. */
export function App() {
  return (
    <SessionGate>
      <Desk />
    </SessionGate>
  );
}

function Desk() {
  const wire = useMemo(createWire, []);
  useEffect(() => {
    void wire.feed.start();
    return () => wire.feed.stop();
  }, [wire]);
  const page = pageOf(usePathname());
  return (
    <WireProvider value={wire}>
      <TopBar />
      {pageView(page)}
    </WireProvider>
  );
}

function pageView(page: Page) {
  switch (page.name) {
    case 'wire':
      return <WirePage />;
    case 'search':
      return <SearchPage />;
    case 'destinations':
      return <DestinationsPage />;
    case 'destination':
      return <DestinationPage key={page.id} id={page.id} />;
    case 'withdrawals':
      return <WithdrawalsPage />;
    case 'withdrawal':
      return <WithdrawalPage key={page.articleId} articleId={page.articleId} />;
    case 'rejections':
      return <RejectionsPage />;
    case 'article':
      return <ArticlePage key={page.articleId} articleId={page.articleId} revision={page.revision} />;
    case 'sign-in':
      return <SignInAnew />;
    case 'account':
      return <AccountPage />;
    case 'users':
      return <UsersPage />;
    case 'audit':
      return <AuditPage />;
    case 'unknown':
      return (
        <main className="page">
          <Notice title="There is no such page">The address leads nowhere on this desk.</Notice>
        </main>
      );
  }
}
