/** The nonce of this page's Content-Security-Policy, as the server wrote it into the page. */
export const cspNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/**
 * Stamps the nonce on every style element that a script makes. xterm.js makes its own and knows no nonce
 * (xterm.js issue 4445), and the policy refuses a style element without one.
 */
export function stampStyles(): void {
  const create = Document.prototype.createElement;
  function stamped(this: Document, name: string, options?: ElementCreationOptions): HTMLElement {
    const element = create.call(this, name, options);
    if (element instanceof HTMLStyleElement) element.nonce = cspNonce;
    return element;
  }
  Document.prototype.createElement = stamped;
}
