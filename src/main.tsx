import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) createRoot(root).render(<StrictMode><main><h1>Hostscope</h1><label htmlFor="s">Host</label> <input id="s" autoFocus/></main></StrictMode>);
