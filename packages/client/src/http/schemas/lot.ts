export { lotDossierSchema as schema } from '@nongsan/core';
