import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { addDistrict, type AddedDistrict, type DistrictRefusal } from '../seed/add-district';
import { openSeedDatabase } from '../seed/seed-database';
import { runCommand } from './run-command';

const USAGE = `用法 Usage:
  npm run district -- <六位区划代码 six-digit code> [--kind real|reference]
  例 Example: npm run district -- 320612`;

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
    const added = await addDistrict(database, wish);
    if (!added.ok) process.exitCode = EXIT_REFUSED;
    for (const line of added.ok ? describeAdded(added.value) : describeRefusal(added.refusal, wish.code))
      print(line);
  } finally {
    await database.close();
  }
});

function readWish(): { code: string; kind: 'real' | 'reference' } | undefined {
  const { values, positionals } = parseArgs({
    options: { kind: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const [code, ...rest] = positionals;
  const kind = values.kind ?? 'real';
  if (code === undefined || rest.length > 0 || (kind !== 'real' && kind !== 'reference')) return undefined;
  return { code, kind };
}

function describeAdded({ name, divisionsAdded, districtId }: AddedDistrict): string[] {
  if (divisionsAdded === 0) {
    return [
      `${name}已在库中（租户 ${districtId}），没有改动。`,
      `${name} is there already (tenant ${districtId}); nothing changed.`,
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
    case 'districtIsOfAnotherKind':
      return [
        `[DISTRICT_IS_DEMONSTRATION] ${code} 在这个库里是演示区，真实数据与演示数据不得混在一个区。怎么改：换一个新的数据库。`,
        `${code} is the demonstration district here; real and generated data never meet in one district. What to do: use a new database.`,
      ];
  }
}
