/** Who is signed in. */
export const editor = {
  id: 'redaktor',
  name: 'Mira Redaktör',
  email: 'mira@example.se',
  role: 'administrator',
  roles: [{ name: 'administrator', title: 'Administrator' }],
  provider: 'google',
};

/** Answers that never change. Undefined for what is not known here. */
export const settledAnswer = (path: string): unknown => {
  if (path === '/users/me') return editor;
  if (path === '/auth/id') return { id: editor.id };
  if (/^\/(projects\/\w+\/)?users\//.test(path)) return [{ ...editor, displayName: editor.name }];
  if (path === '/auth/providers') return { providers: [] };
  if (
    path.endsWith('/grants') ||
    path.endsWith('/acl') ||
    /\/data\/acl\//.test(path) ||
    (path.includes('/datasets/') && path.endsWith('/acl'))
  )
    return [
      { filter: '_id in path("**")', permissions: ['read', 'create', 'update', 'history', 'editHistory'] },
    ];
  if (/\/features(\/|$)/.test(path)) return [];
  if (/^\/projects\/\w+$/.test(path))
    return {
      id: 'prov',
      displayName: 'Stödgrupper',
      members: [{ id: editor.id, roles: editor.roles }],
      metadata: {},
      features: [],
    };
  if (path.endsWith('/datasets')) return [{ name: 'production', aclMode: 'public' }];
  return undefined;
};
