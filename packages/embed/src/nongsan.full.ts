/** The one-file build's entry: registers every element at once, so that one `integrity` covers all that ever runs. */
import './full-portal.define.ts';
import '@nongsan/elements/define';
