import 'virtual:antd.css';
import '@weizhi/ui/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { AdminApp } from './app/admin-app';
import { createAdminClient } from './app/admin-client';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

createRoot(root).render(
  <StrictMode>
    <BrowserRouter basename="/admin">
      <AdminApp client={createAdminClient(import.meta.env.PROD)} />
    </BrowserRouter>
  </StrictMode>,
);
