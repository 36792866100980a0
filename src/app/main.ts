// The page's first script: the build makes one file of all that its first sight needs, but not of an entry.
import './styles/styles.css';
import { beginPage } from './begin-page';

beginPage();
