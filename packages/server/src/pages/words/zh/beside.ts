import type { KeepWords } from '../../keep-words.ts';
import type { ScanWords } from '../../scan-words.ts';
import type { ViewWords } from '../../view-words.ts';

export const view: ViewWords = {
  title: '此码被打开的次数',
  none: '没有记录显示在您之前有人打开过此码。',
  some: (views, first, last) =>
    first === last
      ? `此码于${first}被打开过 ${views} 次。`
      : `此码首次于${first}被打开，最近一次于${last}，共 ${views} 次。`,
  signs: {
    often: (views, first) => `此码自${first}以来已被打开 ${views} 次，多于通常情况。`,
    apart: (views, first) => `此码自${first}以来已被打开 ${views} 次，数日内出现在相距很远的省份。`,
  },
  compare:
    '每个码只贴在一件货物上，因此此码可能被复制。请将标签上的生产者、日期和序列号与本页核对；如有不同，请询问卖家。',
  help: '帮助发现被复制的码',
  purpose:
    '本页只按日统计码被打开的次数。如果您同意，还会记录您打开此码所在的乡，以便发现同一个码出现在相距很远的地方。不记录您的姓名、时间、网络地址或设备；数据在 400 天后删除。',
  consent: '我同意记录我打开此码所在的乡',
  province: '省、市',
  commune: '乡、坊',
  choose: '请选择 …',
  send: '提交',
  sent: '已记录。谢谢。',
  failed: '未能提交。请在有网络时重试。',
};

export const keep: KeepWords = {
  title: '没有网络时',
  how: '您的设备会保存平台的公钥和您打开过的批次页面。这样，没有网络时也能验证有签名的码，包括您从未打开过的码。不保存也不发送任何关于您的信息。',
  press: '保存本页供离线查看',
  forget: '删除已保存的页面',
  answers: {
    kept: '已保存，直到其他页面需要空间为止。',
    pinned: '本页已保存。没有网络时也能打开此地址。',
    forgotten: '页面已从本设备删除。',
    full: '本设备没有空间保存此页面。',
    refused: '此浏览器无法保存页面（可能是无痕窗口）。',
  },
};

export const scan: ScanWords = {
  title: '扫描追溯码',
  needsScript: '此部分需要 JavaScript。如无法使用，请用手机的相机应用扫码，并在打开前仔细查看域名。',
  choose: '您要扫描哪个平台的码？',
  noPortal: '本服务器尚无平台。',
  link: '扫描另一个码',
};
