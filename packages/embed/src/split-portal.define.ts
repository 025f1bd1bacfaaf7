import { defineElement } from './define-element.ts';
import { EmbedPortal } from './embed-portal.ts';
import { Loader } from './loader.ts';

export const loader = new Loader();

/** The portal of the split build, whose other elements come when they are seen. */
class SplitPortal extends EmbedPortal {
  static override watch(root: ShadowRoot): void {
    loader.watch(root);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Also a closed root, which nobody outside can see into.
    const root = this.getRootNode();
    if (root instanceof ShadowRoot) loader.watch(root);
  }
}

defineElement('nongsan-portal', SplitPortal);
