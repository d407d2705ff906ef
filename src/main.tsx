import { mountApp } from './app/mountApp';
import './app/app.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
void mountApp(root);
