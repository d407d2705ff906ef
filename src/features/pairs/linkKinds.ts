import { safeLine } from '~/shared/lib/visibleText';
