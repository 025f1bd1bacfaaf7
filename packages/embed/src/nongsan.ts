/** The split build's entry: registers the portal and the product card at once and every other element when it is seen. */
import { loader } from './split-portal.define.ts';
import './card.ts';
import { isFirstCopy } from './first-copy.ts';

if (isFirstCopy) loader.watch(document);
