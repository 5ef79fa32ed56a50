import 'virtual:antd.css';
import '@weizhi/ui/styles.css';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { AnalyticsApp } from './app/analytics-app';
import { createAnalyticsClient } from './app/analytics-client';
import { fetchPageAt } from './app/pages';

const BASE = '/analytics';
fetchPageAt(window.location.pathname.slice(BASE.length) || '/');

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

// In slices, between which the browser paints and answers.
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <BrowserRouter basename={BASE}>
        <AnalyticsApp client={createAnalyticsClient(import.meta.env.PROD)} />
      </BrowserRouter>
    </StrictMode>,
  ),
);
