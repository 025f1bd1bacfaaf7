/** The script tag's entry: registers the portal and the product card at once and every other element when it is seen. */
import { isFirstCopy } from './portal.define.ts';
import './card.ts';
import { Loader } from './loader.ts';

if (isFirstCopy) new Loader().start(document);
