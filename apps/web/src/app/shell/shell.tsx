import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import { LiveProvider } from '../../lib/live/live-provider.tsx';
import { useStale } from '../../lib/live/use-engine.ts';
import { sessionQuery } from '../../lib/session/session.ts';
import { ErrorBoundary } from '../../ui/feedback/error-boundary.tsx';
import { KeyHelp } from '../../ui/keys/key-help.tsx';
import { useKeys } from '../../ui/keys/use-keys.ts';
import { useLeaveForSignIn } from '../leave-for-sign-in.ts';
import { usePalette } from '../palette/use-palette.ts';
import { useShellWords } from '../words/shell-words.ts';
import { Nav } from './nav.tsx';
import classes from './shell.module.css';
import { StaleStrip } from './stale-strip.tsx';
import { StatusBar } from './status-bar.tsx';
import { Toasts } from './toasts.tsx';
import { useBackKey } from './use-back-key.ts';
import { useShellKeys } from './use-shell-keys.ts';

// What hardly any visit needs at once is loaded with its first use.
const PaletteHost = lazy(async () => ({ default: (await import('../palette/palette-host.tsx')).PaletteHost }));

/** Everything around a page for those who are signed in; owns the tab's live socket. */
export function Shell() {
  const client = useQueryClient();
  const leave = useLeaveForSignIn();
  const askRights = useCallback(() => void client.invalidateQueries(sessionQuery), [client]);
  return (
    <LiveProvider onSignedOut={leave} onRightsChanged={askRights}>
      <Frame />
      <Toasts />
    </LiveProvider>
  );
}

function Frame() {
  const t = useShellWords();
  const navigate = useNavigate();
  const stale = useStale();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [help, setHelp] = useState(false);
  const lines = useShellKeys();
  const showHelp = useCallback(() => setHelp(true), []);
  const palette = usePalette();
  useBackKey();
  useKeys({
    '?': showHelp,
    'g o': () => void navigate({ to: '/' }),
    'g c': () => void navigate({ to: '/containers' }),
    'g j': () => void navigate({ to: '/jobs' }),
  });
  return (
    <div className={classes.app}>
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      <Nav onKeys={showHelp} onPalette={palette.open} />
      <div className={classes.page}>
        <main className={classes.main} id="main" tabIndex={-1} data-stale={stale ? '' : undefined}>
          <div className={classes.strip}>
            <StaleStrip stale={stale} />
          </div>
          <ErrorBoundary resetKey={path}>
            <Suspense>
              <Outlet />
            </Suspense>
          </ErrorBoundary>
        </main>
        <StatusBar />
      </div>
      {palette.known && (
        <Suspense>
          <PaletteHost opened={palette.opened} onClose={palette.close} onKeys={showHelp} />
        </Suspense>
      )}
      {help && <KeyHelp lines={lines} onClose={() => setHelp(false)} />}
    </div>
  );
}
