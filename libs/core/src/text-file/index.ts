export { sayOfYaml } from './messages.js';
export {
  type FileProblem,
  type FileRead,
  type FileRemark,
  remark,
  remarksOf,
  type ShapeRead,
} from './remark.js';
export { shapeProblem, withoutNothing } from './shape-problems.js';
export { readYamlText, yamlText } from './yaml.js';
