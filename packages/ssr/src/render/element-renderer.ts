import { LitElementRenderer, type RenderInfo } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { handed, type PortalHandle } from '@nongsan/elements/rendering';
import { escapeAttribute } from '../page/escape.ts';
import { updateControllers } from './controllers.ts';
import { sheetOf, type SheetFile } from './sheets.ts';

/** What one rendering is told, and what it uses. */
export interface Rendering {
  /** The portal of every element in it. */
  readonly handle: PortalHandle;
  /** Address of the folder of style sheets, with a slash at its end. */
  readonly styles: string;
  /** Told of each sheet that the rendering links. */
  readonly onSheet: (sheet: SheetFile) => void;
}

/** As in browsers, what an element shows says which language it is in. */
const markLanguage = (content: string, locale: string): string =>
  content.replace(/(?<! lang="[^"]*") class="base\b/, (found) => ` lang="${locale}"${found}`);

/**
 * A renderer class for one portal. Lit makes a renderer for each element and hands it nothing but the tag's name, so
 * what it has to know is in its class: two renderings at once share nothing.
 */
export function rendererFor({ handle, styles, onSheet }: Rendering): typeof LitElementRenderer {
  return class extends LitElementRenderer {
    constructor(tagName: string) {
      super(tagName);
      Object.assign(this.element, { [handed]: handle });
    }

    override connectedCallback(): void {
      super.connectedCallback();
      updateControllers(this.element);
    }

    /** The sheet as a link: an inline `<style>` is what a strict policy blocks. */
    override renderShadow(renderInfo: RenderInfo) {
      const sheet = sheetOf(this.tagName);
      onSheet(sheet);
      const link = `<link rel="stylesheet" href="${escapeAttribute(styles + sheet.name)}">`;
      // What stands before the last is the inline style.
      const content = collectResultSync(super.renderShadow(renderInfo)?.slice(-1) ?? []);
      return [link, markLanguage(content, handle.locale)];
    }
  };
}
