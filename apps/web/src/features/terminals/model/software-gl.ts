/**
 * Whether a renderer, by the name that WEBGL_debug_renderer_info gives it, draws with the processor: slower than the page itself
 * would, and at the cost of everything else.
 */
export function isSoftwareGl(renderer: string): boolean {
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer);
}
