import {
  newCertificateRequestSchema,
  newGrantRequestSchema,
  newLabelRequestSchema,
  noticeRequestSchema,
} from '@nongsan/core/admin';
import { Hono } from 'hono';
import {
  addCertificate,
  createLabel,
  grantLabel,
  openCertificate,
  openGrant,
  readCertificate,
  readHistory,
  readLabels,
  withdrawCertificate,
  withdrawGrant,
} from '../admin/index.ts';
import type { AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import type { Services } from '../services.ts';
import { adminText } from './admin-texts.ts';
import { actorOf, noStore, write } from './admin-write.ts';
import { body } from './validate.ts';

/** Certificates and brand labels, given and taken back. */
export const adminPaperRoutes = (services: Services) =>
  new Hono<AppEnv>()
    .post('/admin/certificates', describe(adminText.addCertificate), body(newCertificateRequestSchema), (c) =>
      write(services, c, 201, async (transaction, actor) =>
        readCertificate(transaction, await addCertificate(transaction, actor, c.req.valid('json'))),
      ),
    )
    .post(
      '/admin/certificates/:certificate/withdraw',
      describe(adminText.withdrawCertificate),
      body(noticeRequestSchema),
      (c) =>
        write(services, c, 200, async (transaction, actor) => {
          const id = await withdrawCertificate(transaction, actor, c.req.param('certificate'), c.req.valid('json'));
          return readCertificate(transaction, id);
        }),
    )
    .get('/admin/certificates/:certificate/history', describe(adminText.certificateHistory), async (c) => {
      const id = c.req.param('certificate');
      const store = await openCertificate(services.sql, actorOf(services, c), id);
      return c.json({ changes: await readHistory(services.sql, store, 'certificate', id) }, 200, noStore);
    })
    .get('/admin/labels', describe(adminText.listLabels), async (c) =>
      c.json({ labels: await readLabels(services.sql, actorOf(services, c)) }, 200, noStore),
    )
    .post('/admin/labels', describe(adminText.createLabel), body(newLabelRequestSchema), (c) =>
      write(services, c, 201, (transaction, actor) => createLabel(transaction, actor, c.req.valid('json'))),
    )
    .post('/admin/label-grants', describe(adminText.grantLabel), body(newGrantRequestSchema), (c) =>
      write(services, c, 201, (transaction, actor) => grantLabel(transaction, actor, c.req.valid('json'))),
    )
    .post('/admin/label-grants/:grant/withdraw', describe(adminText.withdrawGrant), body(noticeRequestSchema), (c) =>
      write(services, c, 200, (transaction, actor) =>
        withdrawGrant(transaction, actor, c.req.param('grant'), c.req.valid('json')),
      ),
    )
    .get('/admin/label-grants/:grant/history', describe(adminText.grantHistory), async (c) => {
      const id = c.req.param('grant');
      const store = await openGrant(services.sql, actorOf(services, c), id);
      return c.json({ changes: await readHistory(services.sql, store, 'grant', id) }, 200, noStore);
    });
