import '@fontsource-variable/ibm-plex-sans/wght.css';
import '@fontsource-variable/vazirmatn/wght.css';
import './kit/tokens.css';
import './kit/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { must } from '../shared/base/must.ts';
import { App } from './app/App.tsx';
import { keepShell } from './app/keep-shell.ts';

createRoot(must(document.querySelector('#root'), '#root')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
addEventListener('load', keepShell);
