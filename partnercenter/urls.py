"""Every address of the installation: sign-in, one's own account, the operators' admin, and the trade."""

from allauth.account import views as allauth
from django.contrib import admin
from django.urls import include, path, re_path

from .views import account

handler400 = "partnercenter.views.errors.bad_request"
handler403 = "partnercenter.views.errors.not_permitted"
handler404 = "partnercenter.views.errors.not_found"
handler500 = "partnercenter.views.errors.failed"

# The names are allauth's own, which its views lead to.
sign_in = [
    path("sign-in/", allauth.login, name="account_login"),
    path("sign-out/", allauth.logout, name="account_logout"),
    path("sign-up/", allauth.signup, name="account_signup"),
    path("inactive/", allauth.account_inactive, name="account_inactive"),
    path("again/", allauth.reauthenticate, name="account_reauthenticate"),
    path("password/", allauth.password_change, name="account_change_password"),
    path("password/set/", allauth.password_set, name="account_set_password"),
    path("password/reset/", allauth.password_reset, name="account_reset_password"),
    path("password/reset/sent/", allauth.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        allauth.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("password/reset/done/", allauth.password_reset_from_key_done, name="account_reset_password_from_key_done"),
]

urlpatterns = [
    path("account/", include(sign_in)),
    path("account/you/", account.own, name="account"),
    path("admin/", admin.site.urls),
    path("", include("customers.urls")),
]
