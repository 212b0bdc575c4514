import './lib/zod-jitless.ts';
import './ui/theme/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { stampStyles } from './lib/csp-nonce.ts';
import { startLanguage } from './lib/i18n/i18n.ts';
import { reloadForLostParts } from './lib/lost-parts.ts';

stampStyles();
reloadForLostParts();
startLanguage();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
