// In a script: what the build puts around the import of a stylesheet asks for it once only, even if it fails.
import css from './parts.css?inline';

const styles = new CSSStyleSheet();
styles.replaceSync(css);
document.adoptedStyleSheets.push(styles);
