// The system's libyaml 0.2, found through pkg-config (yaml-0.1).
#include <yaml.h>
