"""Every address of the installation: sign-in, one's own account, the operators' admin, and the trade."""

from allauth.account import views as allauth
from allauth.account.decorators import secure_admin_login
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import views as codes
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path, re_path
from django.views.generic import RedirectView

from .limits import by_agent, limited
from .single_sign_on import name_of_provider
from .views import account, agents, invitations, passkeys, password_reset, second_factor, sessions, single_sign_on

handler400 = "partnercenter.views.errors.bad_request"
handler403 = "partnercenter.views.errors.not_permitted"
handler404 = "partnercenter.views.errors.not_found"
handler500 = "partnercenter.views.errors.failed"

# More often than a person does it by hand, and no more.
by_hand = limited("password change", 30, 900, by=by_agent)
# A signature cannot be guessed, and a whole office may come in by one address.
often = limited("passkey", 600, 900)

# The names are allauth's own, which its views lead to.
sign_in = [
    path(
        "sign-in/",
        allauth.LoginView.as_view(extra_context={"single_sign_on": name_of_provider}),
        name="account_login",
    ),
    path("sso/", single_sign_on.start, name="single_sign_on"),
    path("sso/answer/", single_sign_on.answer, name="single_sign_on_answer"),
    path("sign-out/", allauth.logout, name="account_logout"),
    path("sign-up/", allauth.signup, name="account_signup"),
    path("inactive/", allauth.account_inactive, name="account_inactive"),
    path("again/", allauth.reauthenticate, name="account_reauthenticate"),
    path("password/", by_hand(allauth.password_change), name="account_change_password"),
    path("password/set/", allauth.password_set, name="account_set_password"),
    path("password/reset/", password_reset.AskForReset.as_view(), name="account_reset_password"),
    path("password/reset/sent/", allauth.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        password_reset.ResetPassword.as_view(),
        name="account_reset_password_from_key",
    ),
    path("password/reset/done/", allauth.password_reset_from_key_done, name="account_reset_password_from_key_done"),
]

factors = [
    path("", second_factor.Index.as_view(), name="mfa_index"),
    path("code/", second_factor.Authenticate.as_view(), name="mfa_authenticate"),
    path("again/", second_factor.AuthenticateAgain.as_view(), name="mfa_reauthenticate"),
    path("app/", second_factor.SetUpApp.as_view(), name="mfa_activate_totp"),
    path("app/remove/", second_factor.RemoveApp.as_view(), name="mfa_deactivate_totp"),
    path("codes/", second_factor.Codes.as_view(), name="mfa_view_recovery_codes"),
    path("codes/new/", second_factor.NewCodes.as_view(), name="mfa_generate_recovery_codes"),
    path("codes/download/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("passkeys/", passkeys.Passkeys.as_view(), name="mfa_list_webauthn"),
    path("passkeys/add/", passkeys.AddPasskey.as_view(), name="mfa_add_webauthn"),
    path("passkeys/again/", passkeys.PasskeyAgain.as_view(), name="mfa_reauthenticate_webauthn"),
    path("passkeys/<int:pk>/", passkeys.RenamePasskey.as_view(), name="mfa_edit_webauthn"),
    path("passkeys/<int:pk>/remove/", passkeys.RemovePasskey.as_view(), name="mfa_remove_webauthn"),
    path("passkeys/sign-in/", often(login_not_required(passkeys.SignInByPasskey.as_view())), name="mfa_login_webauthn"),
]

agents_of_one_partner = [
    path("", agents.index, name="agents"),
    path("invite/", invitations.invite, name="invite_agent"),
    path("invitations/<uuid:key>/again/", invitations.again, name="invite_again"),
    path("invitations/<uuid:key>/withdraw/", invitations.withdraw, name="withdraw_invitation"),
    path("<uuid:key>/", agents.detail, name="agent"),
    path("<uuid:key>/roles/", agents.roles, name="agent_roles"),
    path("<uuid:key>/deactivate/", agents.deactivate, name="deactivate_agent"),
    path("<uuid:key>/activate/", agents.activate, name="activate_agent"),
    path("<uuid:key>/second-factor/", agents.reset_factors, name="reset_agent_factors"),
]

# Operators come in by the same door as everyone: its limits, its second factor, its way to change a password.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]
# Secrets and sessions are no rows to look at.
for kept_by_the_library in (Authenticator, UserSession, EmailAddress, SocialAccount, SocialApp, SocialToken):
    if admin.site.is_registered(kept_by_the_library):
        admin.site.unregister(kept_by_the_library)

urlpatterns = [
    path("account/", include(sign_in)),
    path("account/second-factor/", include(factors)),
    path("account/sessions/", sessions.sessions, name="usersessions_list"),
    path("account/you/", account.own, name="account"),
    path("agents/", include(agents_of_one_partner)),
    path("invitations/<str:token>/", invitations.join, name="invitation"),
    path("admin/password_change/", RedirectView.as_view(pattern_name="account_change_password"), name="admin_password"),
    path("admin/", admin.site.urls),
    path("", include("customers.urls")),
]
