// A picture of the page as a PNG, drawn by the browser itself: a copy with its computed styles inside an
// SVG image. Nothing is fetched.

const SCALE = 2;
const MARGIN = 16;
const LEFT_OUT = '[data-print="no"], .sr-only';
/** Nothing unfolds in a still picture; what stands beside it stays in its line. */
const UNFOLDS = '[aria-expanded] > svg';
const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/**
 * The element as it is drawn now, without its buttons, at twice its size.
 *
 * @throws Error (rejects) where the browser does not let the page read what it drew.
 */
export async function picturePng(element: HTMLElement): Promise<Blob> {
  const { width, height } = element.getBoundingClientRect();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(element, { width, height }))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width + 2 * MARGIN) * SCALE;
  canvas.height = Math.ceil(height + 2 * MARGIN) * SCALE;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas to draw on');
  context.scale(SCALE, SCALE);
  context.fillStyle = groundOf(element);
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, MARGIN, MARGIN, width, height);
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

function svgOf(element: HTMLElement, size: { readonly width: number; readonly height: number }) {
  const svg = document.createElementNS(SVG, 'svg');
  const frame = document.createElementNS(SVG, 'foreignObject');
  for (const [name, value] of Object.entries(size)) {
    svg.setAttribute(name, String(value));
    frame.setAttribute(name, String(value));
  }
  const body = document.createElementNS(XHTML, 'div');
  body.append(styledCopy(element));
  frame.append(body);
  svg.append(frame);
  return new XMLSerializer().serializeToString(svg);
}

function styledCopy(element: HTMLElement): Node {
  const copy = element.cloneNode(true) as HTMLElement;
  dress(element, copy);
  for (const part of copy.querySelectorAll(LEFT_OUT)) part.remove();
  for (const mark of copy.querySelectorAll<SVGElement>(UNFOLDS)) mark.style.visibility = 'hidden';
  return copy;
}

/** Both trees are alike. */
function dress(from: Element, to: Element): void {
  const computed = getComputedStyle(from);
  const { style } = to as HTMLElement | SVGElement;
  for (const name of computed) {
    if (!name.startsWith('-')) style.setProperty(name, computed.getPropertyValue(name));
  }
  // Sizes of what is inside are those of the page already; nothing moves in a still picture.
  style.setProperty('transition', 'none');
  style.setProperty('animation', 'none');
  to.removeAttribute('class');
  [...from.children].forEach((child, index) => {
    const twin = to.children[index];
    if (twin !== undefined) dress(child, twin);
  });
}

/** The first ground that is not see-through, going outwards. */
function groundOf(element: HTMLElement): string {
  for (let at: HTMLElement | null = element; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
  }
  return 'white';
}
