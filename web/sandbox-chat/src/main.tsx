import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { applyTheme } from './state/use-theme';
import { texts } from './texts';

applyTheme();
document.documentElement.lang = texts.locale;
document.title = `AdtroBot · ${texts.appName}`;

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
