import { lazy, type ReactNode, Suspense } from 'react';
import { setLanguage, useLanguage } from '../../../lib/i18n/i18n.ts';
import { languageNames, languages } from '../../../lib/i18n/language.ts';
import { useTitle } from '../../../ui/layout/use-title.ts';
import { BerthMark } from '../../../ui/parts/berth-mark.tsx';
import classes from './entrance.module.css';
import { HealthLine } from './health-line.tsx';

const HarbourChart = lazy(async () => (await import('./harbour-chart.tsx')).loadHarbourChart());

interface EntrancePageProps {
  title: string;
  lead: ReactNode;
  children: ReactNode;
}

/** The page before anybody is signed in: the form at the left, the chart of the harbour at the right. */
export function EntrancePage({ title, lead, children }: EntrancePageProps) {
  const language = useLanguage();
  useTitle(title);
  return (
    <div className={classes.page}>
      <main className={classes.left}>
        <header className={classes.brand}>
          <BerthMark size={28} />
          <span>Berth</span>
        </header>
        <div className={classes.form}>
          <h1>{title}</h1>
          <p className={classes.lead}>{lead}</p>
          {children}
        </div>
        <footer className={classes.foot}>
          <HealthLine />
          <span className={classes.space} />
          {languages.map((each) => (
            <button
              key={each}
              type="button"
              lang={each}
              aria-pressed={each === language}
              onClick={() => setLanguage(each)}
            >
              {languageNames[each]}
            </button>
          ))}
        </footer>
      </main>
      <aside className={classes.art} aria-hidden="true">
        <Suspense>
          <HarbourChart />
        </Suspense>
      </aside>
    </div>
  );
}
