/* Debian builds adbd without init's control sockets; this gives the daemon back the one that asks the person. */
#include <stdlib.h>
int android_get_control_socket(const char *name) {
  (void)name;
  const char *number = getenv("ANDROID_SOCKET_adbd");
  return number ? atoi(number) : -1;
}
