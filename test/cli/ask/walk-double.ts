import { onTestFinished } from 'vitest';
import {
  type InspectionPorts,
  type QuestionView,
  type RunResult,
  runInspection,
} from '../../../src/app/run-inspection.ts';
import { openSession, type Session } from '../../../src/cli/ask/session.ts';
import { type AskerOptions, terminalAsker } from '../../../src/cli/ask/terminal-asker.ts';
import type { Item, Register } from '../../../src/domain/checklist.ts';
import { type Answer, type Photo, questionsFor } from '../../../src/domain/inspection.ts';
import { Problem } from '../../../src/domain/problem.ts';
import type { Language } from '../../../src/domain/text.ts';
import { checklist, NOW } from '../../builders.ts';
import { messagesIn } from '../../messages-in.ts';
import { type TerminalDouble, terminalDouble } from './terminal-double.ts';

export const TODAY = '2026-11-23';

export const register: Register = {
  sources: {
    WSL: {
      title: { zh: '中华人民共和国安全生产法', en: 'Work Safety Law' },
      issuer: '全国人大常委会',
      number: '主席令〔2021〕第88号',
      inForceFrom: '2021-09-01',
      checkedOn: TODAY,
      verified: 'V',
      articles: { 第36条: { verified: 'V', about: '安全设备的安装、使用、检测' } },
    },
    GAS4: {
      title: { zh: '城镇燃气经营安全重大隐患判定标准', en: 'Criteria for major gas hazards' },
      issuer: '住房和城乡建设部',
      number: '建城规〔2023〕4号',
      inForceFrom: '2023-09-21',
      checkedOn: TODAY,
      verified: 'S',
      articles: { '第4条(一)': { verified: 'S' } },
    },
  },
  traits: [],
};

export function photo(name: string): Photo {
  return { sha256: name, mime: 'image/jpeg', bytes: 1, width: 1, height: 1, name };
}

/** A walk through these items at a terminal in memory. */
export interface WalkDouble {
  readonly terminal: TerminalDouble;
  readonly session: Session;
  /** Every answer in the order in which it was saved. */
  readonly saved: readonly Answer[];
  /** What the walk ended with. */
  readonly ended: Promise<RunResult>;
}

export interface WalkOptions {
  readonly language?: Language;
  readonly columns?: number;
  readonly given?: readonly Answer[];
  readonly asker?: Partial<AskerOptions>;
}

export function walkThrough(items: readonly Item[], options: WalkOptions = {}): WalkDouble {
  const { language = 'zh-CN', columns = 80, given = [] } = options;
  const terminal = terminalDouble(columns);
  const session = openSession({
    input: terminal.input,
    output: terminal.output,
    t: messagesIn(language),
    color: false,
  });
  onTestFinished(() => session.close());
  const saved: Answer[] = [];
  const asker = terminalAsker({ ...askerOptions(session, language), ...options.asker });
  const questions = questionsFor([checklist(items)], []);
  const ended = runInspection('i-1', questions, given, {
    asker,
    keeper: keeperOf(saved),
    now: () => NOW,
  }).finally(() => session.close());
  // Whoever tests the ending awaits it; the others leave it to the end of the test.
  ended.catch(() => undefined);
  return { terminal, session, saved, ended };
}

export function askerOptions(session: Session, language: Language): AskerOptions {
  return {
    session,
    language,
    register,
    isVerbose: false,
    enterpriseName: '示例餐饮有限公司',
    responsible: '示例负责人',
    today: TODAY,
    keepPhoto: async (path) => {
      if (path.startsWith('no-')) throw new Problem('photo.missing', { path });
      return photo(path);
    },
    explain: (error) => (error instanceof Problem ? `找不到照片：${error.details['path']}` : undefined),
  };
}

function keeperOf(saved: Answer[]): InspectionPorts['keeper'] {
  return {
    saveAnswer: async (_, answer) => void saved.push(answer),
    undoAnswer: async () => {
      const last = saved.pop();
      const before = saved.findLast((answer) => answer.itemId === last?.itemId);
      return last && { checklistId: last.checklistId, itemId: last.itemId, before };
    },
  };
}

/** A view of one question, for drawing. */
export function viewOf(items: readonly Item[], change: Partial<QuestionView> = {}): QuestionView {
  const questions = questionsFor([checklist(items)], []);
  return {
    question: questions[0]!,
    questions,
    answers: [],
    progress: { total: questions.length, answered: 0, hazards: 0 },
    gap: 'unanswered',
    ...change,
  };
}
