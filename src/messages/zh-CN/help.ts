/** The frame of every help page. */
export const help = {
  usage: '用法：',
  arguments: '参数：',
  options: '选项：',
  globalOptions: '通用选项：',
  commands: '命令：',
  helpOption: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  versionOption: '显示版本',
  optionsWord: '选项',
  commandWord: '命令',
  choices: '可选',
  default: '默认',
};
