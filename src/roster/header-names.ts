import type { EnterpriseField } from '../domain/enterprise-fields.ts';

/** How rosters head their columns. Compared half-width, without spaces, stars and what stands in brackets. */
const NAMES: Readonly<Record<EnterpriseField, readonly string[]>> = {
  name: [
    '单位名称',
    '企业名称',
    '企业全称',
    '单位全称',
    '名称',
    '被检查单位',
    '被检查单位名称',
    '公司名称',
    '生产经营单位名称',
    '生产经营单位',
    '场所名称',
    '项目名称',
    '工程名称',
    '学校名称',
    '字号名称',
    '店名',
    'NAME',
  ],
  creditCode: [
    '统一社会信用代码',
    '社会信用代码',
    '统一信用代码',
    '信用代码',
    '统一代码',
    '统一社会信用代码证号',
    '统一社会信用代码/注册号',
    '机构代码',
    'CREDITCODE',
  ],
  kind: ['单位类型', '企业类型', '类型', '主体类型', '单位性质', '企业性质', '对象类型', 'KIND'],
  street: [
    '街道',
    '所属街道',
    '所在街道',
    '街道名称',
    '属地',
    '属地街道',
    '镇街',
    '乡镇街道',
    '乡镇/街道',
    '街道/乡镇',
    '所属镇街',
    '辖区',
    'STREET',
  ],
  community: ['社区', '所属社区', '所在社区', '社区名称', '村居', '村/社区', '社区/村', 'COMMUNITY'],
  grid: ['网格', '所属网格', '网格编号', '网格名称', '网格号', 'GRID'],
  address: [
    '地址',
    '详细地址',
    '单位地址',
    '企业地址',
    '经营地址',
    '生产经营地址',
    '住所',
    '注册地址',
    'ADDRESS',
  ],
  sectors: [
    '行业领域',
    '所属行业领域',
    '专委会',
    '所属专委会',
    '专委会口径',
    '监管行业',
    '监管领域',
    '领域',
    'SECTORS',
  ],
  industry: ['行业代码', '国民经济行业代码', '国民经济行业分类代码', '国民经济行业', 'GB/T4754', 'INDUSTRY'],
  traits: ['场所特征', '特征', '标签', 'TRAITS'],
  responsible: [
    '主要负责人',
    '负责人',
    '法定代表人',
    '法人',
    '法人代表',
    '法定代表人/负责人',
    '经营者',
    '单位负责人',
    '企业负责人',
    '主要负责人姓名',
    '负责人姓名',
    '安全生产主要负责人',
    'RESPONSIBLE',
  ],
  phone: [
    '联系电话',
    '电话',
    '手机',
    '手机号',
    '手机号码',
    '电话号码',
    '联系方式',
    '负责人电话',
    '主要负责人电话',
    '负责人联系电话',
    '主要负责人联系电话',
    '主要负责人手机',
    '主要负责人手机号',
    '法人电话',
    '法定代表人电话',
    '负责人手机',
    '负责人手机号',
    '主要负责人联系方式',
    '经营者电话',
    'PHONE',
  ],
  safetyManager: [
    '安全管理人员',
    '安全员',
    '安全负责人',
    '安全管理员',
    '专职安全员',
    '分管安全负责人',
    '安全管理人员姓名',
    '安全生产管理人员',
    '安全员姓名',
    'SAFETYMANAGER',
  ],
  safetyManagerPhone: [
    '安全管理人员电话',
    '安全员电话',
    '安全负责人电话',
    '安全管理人员联系电话',
    '安全员联系电话',
    '安全员手机',
    '安全管理人员手机',
    '安全管理员电话',
    '安全管理人员联系方式',
    '安全生产管理人员电话',
    'SAFETYMANAGERPHONE',
  ],
  siteContact: ['现场联系人', '联系人', '现场负责人', '联系人姓名', '现场联系人姓名', 'SITECONTACT'],
  siteContactPhone: [
    '现场联系人电话',
    '联系人电话',
    '联系人手机',
    '联系人联系电话',
    '现场联系人手机',
    '联系人手机号',
    '联系人联系方式',
    '现场负责人电话',
    'SITECONTACTPHONE',
  ],
  area: ['片', '片区', '包片', '所属片区', '片区名称', 'AREA'],
  areaPerson: [
    '包片人',
    '包片领导',
    '包片责任人',
    '片区负责人',
    '片长',
    '包片干部',
    '片区责任人',
    '包片姓名',
    'AREAPERSON',
  ],
  areaPhone: [
    '包片人电话',
    '包片领导电话',
    '包片责任人电话',
    '片区负责人电话',
    '片长电话',
    '包片电话',
    'AREAPHONE',
  ],
  line: ['线', '包线', '条线', '行业线', 'LINE'],
  linePerson: [
    '包线人',
    '包线领导',
    '包线责任人',
    '条线负责人',
    '线长',
    '包线干部',
    '包线姓名',
    'LINEPERSON',
  ],
  linePhone: [
    '包线人电话',
    '包线领导电话',
    '包线责任人电话',
    '条线负责人电话',
    '线长电话',
    '包线电话',
    'LINEPHONE',
  ],
  point: ['点', '包点', '点位', 'POINT'],
  pointPerson: [
    '包点人',
    '包点干部',
    '包点责任人',
    '包保干部',
    '包保责任人',
    '点长',
    '包点领导',
    '包点姓名',
    'POINTPERSON',
  ],
  pointPhone: [
    '包点人电话',
    '包点干部电话',
    '包点责任人电话',
    '包保干部电话',
    '包保责任人电话',
    '点长电话',
    '包点电话',
    'POINTPHONE',
  ],
};

/** Columns that belong to a roster, but not to a registry: numbers of rows, remarks, and what this program wrote. */
const PASSED_OVER = ['序号', '编号', '备注', 'NO', 'NO.', 'REMARKS', '错误', 'ERROR'];

const FIELDS = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [name, field as EnterpriseField])),
);

/** A header as it is compared. */
export function headerKey(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s|[*:：]|[([][^)\]]*[)\]]/g, '')
    .toUpperCase();
}

/** The field that a header names by one of its usual names. */
export function fieldOfHeader(header: string): EnterpriseField | undefined {
  return FIELDS.get(headerKey(header));
}

/** True for a header whose column is left aside without a word. */
export function isPassedOver(header: string): boolean {
  return PASSED_OVER.includes(headerKey(header));
}

/** True for a column of identity numbers, which are not registered (个人信息保护法: no more than is needed). */
export function isIdentityHeader(header: string): boolean {
  return /身份证|证件号/.test(headerKey(header));
}
