import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { environment, stateFolder } from '../platform/config';
import {
  addDistrict,
  type AddedDistrict,
  addReferenceDistrict,
  type DistrictRefusal,
  type DistrictWish,
} from '../seed/add-district';
import { openSeedDatabase } from '../seed/seed-database';
import { type DistrictAccount, openDistrictAccount } from '../seed/seeded-accounts';
import { runCommand } from './run-command';

const USAGE = `用法 Usage:
  npm run district -- <六位区划代码 six-digit code> [--kind real|reference]
  npm run district -- --reference "<名称 name>"
  例 Examples: npm run district -- 320612 · npm run district -- --reference "STEW-MAP Baltimore"`;

const KIND_WORDS = {
  real: { zh: '真实数据区', en: 'a district with real data' },
  demonstration: { zh: '演示区', en: 'the demonstration district' },
  reference: { zh: '参考数据区', en: 'a reference district' },
} as const;

/** The command itself failed is 1, the wish was refused is 2. */
const EXIT_REFUSED = 2;

/** `npm run district`: one more district of the official list, with its subdistricts and communities. */
runCommand(async (print) => {
  const wish = readWish();
  if (!wish) {
    print(USAGE);
    process.exitCode = EXIT_REFUSED;
    return;
  }
  const database = await openSeedDatabase();
  try {
    const added =
      'reference' in wish
        ? await addReferenceDistrict(database, wish.reference)
        : await addDistrict(database, wish);
    if (!added.ok) {
      process.exitCode = EXIT_REFUSED;
      const asked = 'reference' in wish ? wish.reference : wish.code;
      for (const line of describeRefusal(added.refusal, asked)) print(line);
      return;
    }
    for (const line of describeAdded(added.value)) print(line);
    if ('reference' in wish)
      for (const line of describeAccount(
        await openDistrictAccount(database, stateFolder(environment), added.value),
      ))
        print(line);
  } finally {
    await database.close();
  }
});

type Wish = DistrictWish | { readonly reference: string };

function readWish(): Wish | undefined {
  const { values, positionals } = parseArgs({
    options: { kind: { type: 'string' }, reference: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  if (typeof values.reference === 'string')
    return positionals.length > 0 || values.kind !== undefined ? undefined : { reference: values.reference };
  const [code, ...rest] = positionals;
  const kind = values.kind ?? 'real';
  if (code === undefined || rest.length > 0 || (kind !== 'real' && kind !== 'reference')) return undefined;
  return { code, kind };
}

function describeAccount({ identifier, password }: DistrictAccount): string[] {
  return [
    `账号 ${identifier}，初始密码 ${password}：登录后可看指标、导入台账。`,
    `Account ${identifier}, initial password ${password}: figures and imports of this district.`,
  ];
}

function describeAdded({ name, divisionsAdded, districtId }: AddedDistrict): string[] {
  if (divisionsAdded === 0) {
    return [
      `${name}已在库中（租户 ${districtId}），没有改动。`,
      `${name} is there already (tenant ${districtId}); nothing changed.`,
    ];
  }
  if (divisionsAdded === 1) {
    return [
      `已载入${name}（租户 ${districtId}）：独立的一个区，不分街道和社区。`,
      `Loaded ${name} (tenant ${districtId}): a district alone, without subdistricts and communities.`,
    ];
  }
  return [
    `已载入${name}（租户 ${districtId}）：新增区划 ${divisionsAdded} 个，含上级、街道（镇）和社区（村）。`,
    `Loaded ${name} (tenant ${districtId}): ${divisionsAdded} new divisions with its ancestors, subdistricts and communities.`,
  ];
}

function describeRefusal(refusal: DistrictRefusal, code: string): string[] {
  switch (refusal.code) {
    case 'districtCodeMalformed':
      return [
        `[DISTRICT_CODE_MALFORMED] “${code}”不是区县代码。怎么改：写六位数字，如 320612。`,
        `“${code}” is not the code of a district. What to do: give six digits, such as 320612.`,
      ];
    case 'districtIsPrefecture':
      return [
        `[DISTRICT_IS_PREFECTURE] ${code} 是省或地级市，不是区县。怎么改：写区县的六位代码，如 320612；不设区县的东莞、中山、儋州写市的代码，如 441900。`,
        `${code} is a province or prefecture. What to do: give the code of a district, such as 320612; of the three prefectures without districts their own, such as 441900.`,
      ];
    case 'districtUnknown':
      return [
        `[DISTRICT_UNKNOWN] 国家统计局 2023 年代码表里没有区县 ${code}。怎么改：核对代码；合并过的区县用合并后的代码。`,
        `The official list of 2023 has no district ${code}. What to do: check it; of merged districts use the present code.`,
      ];
    case 'districtNameUnfit':
      return [
        '[DISTRICT_NAME_UNFIT] 参考数据区的名称须为 1 至 60 个字，且不能全是数字。',
        'The name of a reference district has 1 to 60 characters and is no number.',
      ];
    case 'districtIsOfAnotherKind':
      return [
        `[DISTRICT_IS_OF_ANOTHER_KIND] ${code} 在这个库里是${KIND_WORDS[refusal.kind].zh}，真实、演示和参考数据不得混在一个区。怎么改：换一个名称，或换一个新的数据库。`,
        `${code} is ${KIND_WORDS[refusal.kind].en} here; real, generated and foreign data never meet in one district. What to do: use another name, or a new database.`,
      ];
  }
}
