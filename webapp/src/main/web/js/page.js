import {main} from './page-program.js';

main([]);
